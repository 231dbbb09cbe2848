namespace InitLab.Classroom.Grading;

/// <summary>Judges what a notebook handed in, in a process that never loads the notebook's code.</summary>
public interface IJudge
{
    /// <summary>The MIME type under which a cell hands in.</summary>
    string MediaType { get; }

    /// <summary>The environment variables under which a notebook hands in data instead of judging itself.</summary>
    IReadOnlyDictionary<string, string> Environment { get; }

    /// <summary>Judges data that was handed in; it runs nothing of it.</summary>
    /// <param name="handedIn">The data as they came: hostile text, for whose content this never throws.</param>
    JudgedAnswer Judge(string handedIn);
}
