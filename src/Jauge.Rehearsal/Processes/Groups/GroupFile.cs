using System.Globalization;

namespace Jauge.Rehearsal.Processes;

/// <summary>Reads and writes the small files by which control groups are told what to do.</summary>
internal static class GroupFile
{
    /// <summary>Writes one value; false where the kernel or the permissions refuse it.</summary>
    public static bool Write(string folder, string file, string value)
    {
        try
        {
            File.WriteAllText(Path.Combine(folder, file), value);
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>A number that stands alone in a file; 0 where it cannot be read.</summary>
    public static long Number(string folder, string file) => Parse(Text(folder, file));

    /// <summary>The number behind a name in a file of names and numbers; 0 where it is not there.</summary>
    public static long Number(string folder, string file, string name) =>
        Parse(Text(folder, file).Split('\n').FirstOrDefault(l => l.StartsWith(name + " ", StringComparison.Ordinal))?[name.Length..] ?? "");

    /// <summary>Makes a folder; false where that is not allowed.</summary>
    public static bool Make(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Removes a group and those inside it; one that still holds a process stays.</summary>
    public static bool Remove(string folder)
    {
        if (!Directory.Exists(folder)) return true;
        try
        {
            foreach (var inner in Directory.EnumerateDirectories(folder))
                Remove(inner);
            Directory.Delete(folder);
            return true;
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    public static string Text(string folder, string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, file));
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static long Parse(string text) => long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number : 0;
}
