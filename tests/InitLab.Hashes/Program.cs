using System.Text;
using InitLab.Hashes;

// Prints a line "hash  name" for each family of the course's numbers, the same lines on every machine; to the error
// stream, what of this machine was used.
Console.OutputEncoding = Encoding.UTF8;
foreach (
    var fact in (Fact[])
        [
            .. NumericsFacts.All,
            .. SpanFacts.All,
            .. InitializationFacts.All,
            .. DatasetFacts.All,
            .. TheoryFacts.All,
            .. TrainingFacts.All,
            .. DiagnosticsFacts.All,
        ]
)
{
    Console.Write($"{fact.Hash()}  {fact.Name}\n");
}

Console.Error.WriteLine($"{InstructionSets.InUse} on {Environment.ProcessorCount} processors");
