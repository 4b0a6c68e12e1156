namespace Jauge.Rehearsal.Processes;

/// <summary>Folders of rehearsals that were killed before they could clean up.</summary>
internal static class StaleRehearsals
{
    /// <summary>Removes each folder whose lock nobody holds. Those of other users are left alone.</summary>
    public static void Sweep(string parent)
    {
        foreach (var folder in Directory.EnumerateDirectories(parent, "jauge-rehearsal-*"))
        {
            if (!IsDead(Path.Combine(folder, "alive"))) continue;
            ControlGroups.Sweep(Path.GetFileName(folder));
            Remove(folder);
        }
    }

    /// <summary>Removes a folder with all that is in it; what cannot be removed is left for the next sweep.</summary>
    public static void Remove(string folder)
    {
        for (var attempt = 0; attempt < 3 && Directory.Exists(folder); attempt++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // A process that was just killed may still close its last file: once more.
            }
        }
    }

    private static bool IsDead(string path)
    {
        try
        {
            using var held = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
