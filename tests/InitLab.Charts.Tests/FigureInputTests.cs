using InitLab.Datasets;
using InitLab.Networks;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Charts.Tests;

public sealed class FigureInputTests
{
    [Fact]
    public void A_start_matrix_wants_every_pair_once()
    {
        StartOutcome[] twice = [new("zeros", "tanh", 1, 1, 0.5), new("zeros", "tanh", 1, 1, 0.5)];
        var error = Assert.Throws<ArgumentException>(() => StartMatrix.Draw("t", 8, twice));
        Assert.Contains("2 outcomes for 'zeros' with tanh", error.Message, StringComparison.Ordinal);
        StartOutcome[] hole = [new("zeros", "tanh", 1, 1, 0.5), new("ones", "ReLU", 1, 1, 0.5)];
        error = Assert.Throws<ArgumentException>(() => StartMatrix.Draw("t", 8, hole));
        Assert.Contains("0 outcomes for 'zeros' with ReLU", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Films_of_one_figure_show_the_same_steps()
    {
        var error = Assert.Throws<ArgumentException>(() =>
            HiddenUnitMotion.Draw("t", Film("a", Samples.Film(3, t => t)), Film("b", Samples.Film(2, t => t)))
        );
        Assert.Contains("'b' was seen at other steps than 'a'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_is_a_point_only_with_two_inputs()
    {
        var layer = new Dense(Matrix<double>.Build.Dense(3, 1), Vector<double>.Build.Dense(1), Activation.Identity);
        var film = Film("a", [new TrainingSnapshot(0, new Mlp(layer))]);
        var error = Assert.Throws<ArgumentException>(() => HiddenUnitMotion.Draw("t", film));
        Assert.Contains("'a' has 3 inputs", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_boundary_parts_two_classes_of_two_features()
    {
        var data = new LabelledData(Matrix<double>.Build.Dense(3, 2), [0, 1, 2], 3);
        var error = Assert.Throws<ArgumentException>(() =>
            DecisionBoundary.Draw("t", data, [.. Samples.Film(1, t => t)])
        );
        Assert.Contains("here are 2, 3 and 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Singular_values_that_are_all_zero_cannot_stand_on_a_logarithmic_axis()
    {
        Assert.Throws<ArgumentException>(() => SingularValues.Draw("t", [new Spectrum("zeros", [0, 0])]));
    }

    [Fact]
    public void Distinct_units_need_a_count()
    {
        Assert.Throws<ArgumentException>(() => DistinctUnits.Draw("t", 8, [new UnitCounts("zeros", [])]));
    }

    private static TrainingFilm Film(string start, IEnumerable<TrainingSnapshot> snapshots) =>
        new(start, [.. snapshots]);
}
