using System.Text.Json.Nodes;

namespace InitLab.Charts.Tests;

public sealed class AnimationTests
{
    private const int MostBytes = 150_000;
    private const int MostFrames = 20;

    [Fact]
    public void The_largest_animations_stay_small_enough_for_a_notebook()
    {
        Assert.All(Largest(), figure => Assert.InRange(figure.Json.Length, 1, MostBytes));
    }

    [Fact]
    public void Many_snapshots_become_few_frames_with_the_first_and_the_last()
    {
        Assert.All(
            Largest(),
            figure =>
            {
                var frames = Frames(figure);
                Assert.InRange(frames.Count, 10, MostFrames);
                Assert.Equal("0", frames[0]);
                Assert.Equal("990", frames[^1]);
                Assert.Distinct(frames);
            }
        );
    }

    [Fact]
    public void The_slider_has_a_stop_for_each_frame()
    {
        Assert.All(
            Largest(),
            figure =>
            {
                var stops = JsonNode.Parse(figure.Json)!["layout"]!["sliders"]![0]!["steps"]!.AsArray();
                Assert.Equal(Frames(figure), stops.Select(stop => stop!["args"]![0]![0]!.GetValue<string>()));
            }
        );
    }

    [Fact]
    public void The_figure_begins_as_its_first_frame()
    {
        Assert.All(
            Largest(),
            figure =>
            {
                var json = JsonNode.Parse(figure.Json)!;
                var first = json["frames"]![0]!;
                var traces = first["traces"]!.AsArray().Select(trace => trace!.GetValue<int>()).ToList();
                Assert.All(traces, (trace, i) => AssertContains(json["data"]![trace]!, first["data"]![i]!));
            }
        );
    }

    [Fact]
    public void Equal_units_are_one_spot_that_says_how_many_it_stands_for()
    {
        var last = JsonNode.Parse(Samples.Motion(5).Json)!["frames"]![4]!["data"]!;
        Assert.Equal("""["8 units"]""", last[1]!["text"]!.ToJsonString());
        Assert.Equal(8, last[3]!["x"]!.AsArray().Count);
    }

    [Fact]
    public void The_boundary_lies_where_the_network_hesitates()
    {
        var frames = JsonNode.Parse(Samples.Boundary(5).Json)!["frames"]!;
        Assert.All(Plane(frames[0]!), percent => Assert.Equal(50, percent));
        var last = Plane(frames[4]!).Chunk(32).First();
        Assert.True(last[0] < 10 && last[31] > 90, $"left {last[0]} %, right {last[31]} %");
        Assert.Equal(last.Order(), last);
    }

    private static Figure[] Largest() => [Samples.Boundary(100), Samples.Motion(100)];

    private static List<string> Frames(Figure figure)
    {
        var frames = JsonNode.Parse(figure.Json)!["frames"]!.AsArray();
        return [.. frames.Select(frame => frame!["name"]!.GetValue<string>())];
    }

    private static IEnumerable<double> Plane(JsonNode frame)
    {
        var rows = frame["data"]![0]!["z"]!.AsArray();
        return rows.SelectMany(row => row!.AsArray().Select(value => value!.GetValue<double>()));
    }

    private static void AssertContains(JsonNode trace, JsonNode change)
    {
        foreach (var (key, value) in change.AsObject())
        {
            if (value is JsonObject)
            {
                AssertContains(trace[key]!, value);
            }
            else
            {
                Assert.Equal(value!.ToJsonString(), trace[key]!.ToJsonString());
            }
        }
    }
}
