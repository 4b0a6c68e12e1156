namespace Jauge.Spec.Reading;

/// <summary>Paths that a file names: they are relative to it and stay in its folder.</summary>
internal static class FolderPaths
{
    /// <summary>Whether a path leads into the file's own folder, read the same on every system: no root, no drive, never above the
    /// start.</summary>
    public static bool IsInside(string path)
    {
        if (path.Length == 0 || path[0] is '/' or '\\' or '~' || path.Contains(':', StringComparison.Ordinal)
            || path.Contains('\0', StringComparison.Ordinal)) return false;
        var depth = 0;
        foreach (var part in path.Split('/', '\\'))
        {
            depth += part is "" or "." ? 0 : part == ".." ? -1 : 1;
            if (depth < 0) return false;
        }

        return true;
    }
}
