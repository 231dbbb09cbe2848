using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace InitLab.Charts;

/// <summary>Lets Plotly.NET run on a host that brought an older FSharp.Core.</summary>
/// <remarks>
/// Plotly.NET 6 asks for FSharp.Core 10.1; .NET Interactive's process holds 10.0. A second copy must never be loaded
/// (its types would differ and Plotly.NET's static constructor would fail), so a request that the host cannot serve is
/// answered with the one it already has.
/// </remarks>
internal static class FSharpCoreResolver
{
    private const string FSharpCore = "FSharp.Core";

    [ModuleInitializer]
    [SuppressMessage(
        "Usage",
        "CA2255:The 'ModuleInitializer' attribute should not be used in libraries",
        Justification = "It must run before the first chart, and a notebook has no start-up code to call."
    )]
    internal static void Register() => AssemblyLoadContext.Default.Resolving += Resolve;

    // Only a request for a version is answered: the one made here names none, and so cannot come back for ever.
    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name)
    {
        return name is { Name: FSharpCore, Version: not null }
            ? context.LoadFromAssemblyName(new AssemblyName(FSharpCore))
            : null;
    }
}
