namespace InitLab.Networks.ActivationLanes;

/// <summary>The passes of one activation for both precisions.</summary>
internal sealed record LanePasses(ILanePass<double> Double, ILanePass<float> Single)
{
    /// <summary>For products of doubles, where it is worth it.</summary>
    internal ITilePass<double>? DoubleTiles { get; private init; }

    /// <summary>For products of floats, where it is worth it.</summary>
    internal ITilePass<float>? SingleTiles { get; private init; }

    /// <summary>Of an activation that is computed in double precision also for floats.</summary>
    internal static LanePasses Of<TLanes>(TLanes lanes)
        where TLanes : struct, ILanes<double> =>
        new(new LanePass<double, TLanes>(lanes), new WidenedPass<TLanes>(lanes));

    /// <summary>Of an activation that rounds nothing, so that floats need no wider type.</summary>
    internal static LanePasses OfExact<TDouble, TSingle>()
        where TDouble : struct, ILanes<double>
        where TSingle : struct, ILanes<float> =>
        new(new LanePass<double, TDouble>(default), new LanePass<float, TSingle>(default))
        {
            DoubleTiles = new TilePass<double, TDouble>(),
            SingleTiles = new TilePass<float, TSingle>(),
        };
}
