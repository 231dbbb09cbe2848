namespace InitLab.Charts;

/// <summary>What a figure says without its picture.</summary>
/// <param name="Title">What is drawn, in a few words.</param>
/// <param name="AltText">One sentence that states the finding or says what is shown.</param>
/// <param name="Numbers">The numbers behind the sentence.</param>
internal sealed record Caption(string Title, string AltText, FigureTable Numbers);
