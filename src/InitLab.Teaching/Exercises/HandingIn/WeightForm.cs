using System.Text.Json;
using System.Text.Json.Nodes;

namespace InitLab.Teaching.Exercises.HandingIn;

/// <summary>The weights of a layer with their shape; of a wrong shape, the shape alone.</summary>
/// <param name="fanIn">The number of inputs that was asked for.</param>
/// <param name="fanOut">The number of units that was asked for.</param>
internal sealed class WeightForm(int fanIn, int fanOut) : IDataForm<WeightSample>
{
    private const string Rows = "rows";
    private const string Columns = "columns";
    private const string Weights = "weights";

    private readonly NumbersForm _numbers = new(fanIn * fanOut);

    /// <inheritdoc/>
    public JsonNode Write(WeightSample data)
    {
        var json = new JsonObject { [Rows] = data.Rows, [Columns] = data.Columns };
        if (data.HasAskedShape)
        {
            json[Weights] = _numbers.Write(data.Weights);
        }

        return json;
    }

    /// <inheritdoc/>
    public WeightSample? Read(JsonElement json)
    {
        if (json.Whole(Rows) is not (>= 0 and var rows) || json.Whole(Columns) is not (>= 0 and var columns))
        {
            return null;
        }

        var shape = new WeightSample(fanIn, fanOut, rows, columns, []);
        return !shape.HasAskedShape ? shape
            : json.Member(Weights) is { } weights && _numbers.Read(weights) is { } numbers
                ? shape with
                {
                    Weights = numbers,
                }
            : null;
    }
}
