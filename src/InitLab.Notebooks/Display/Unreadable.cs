namespace InitLab.Notebooks.Display;

/// <summary>Stands for a part of a value that threw when it was read.</summary>
internal sealed record Unreadable(Exception Failure)
{
    public override string ToString() => $"({Failure.GetType().Name}: {Failure.Message})";
}
