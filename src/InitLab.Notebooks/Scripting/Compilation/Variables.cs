using System.Reflection;

namespace InitLab.Notebooks.Scripting.Compilation;

/// <summary>The variables of the cells that ran, as the compiler stores them.</summary>
internal static class Variables
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The variables by name; of those with one name, the last declared.</summary>
    /// <param name="states">One object for each cell, in order; a field of it is a variable of the cell.</param>
    public static IReadOnlyList<SessionVariable> Of(IEnumerable<object?> states)
    {
        var variables = new SortedDictionary<string, SessionVariable>(StringComparer.Ordinal);
        foreach (var state in states.OfType<object>())
        {
            foreach (var field in state.GetType().GetFields(Declared).Where(IsVariable))
            {
                variables[field.Name] = new(field.Name, field.FieldType, field.GetValue(state));
            }
        }

        return [.. variables.Values];
    }

    // What the compiler names for itself has a '<', which no variable can have.
    private static bool IsVariable(FieldInfo field) => !field.Name.Contains('<', StringComparison.Ordinal);
}
