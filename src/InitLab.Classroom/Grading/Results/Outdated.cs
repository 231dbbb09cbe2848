using InitLab.Notebooks.Running;

namespace InitLab.Classroom.Grading.Results;

/// <summary>What an earlier run wrote and this one does not.</summary>
internal static class Outdated
{
    /// <summary>Deletes files that runs wrote and nobody changed.</summary>
    public static void Remove(SiteFolder folder, string extension, IReadOnlySet<string> kept)
    {
        foreach (var name in folder.Written(extension).Where(name => !kept.Contains(name)))
        {
            File.Delete(Path.Combine(folder.Path, name));
        }
    }
}
