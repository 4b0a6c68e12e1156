namespace Jauge.Cli.Loading;

/// <summary>Writes a file whole or not at all.</summary>
internal static class FileSwap
{
    /// <summary>Writes beside the file, then takes its place in one step.</summary>
    /// <exception cref="IOException">It cannot be written; the old file is as it was.</exception>
    public static void Write(string path, string text)
    {
        var temporary = path + ".jauge-new";
        try
        {
            File.WriteAllText(temporary, text);
            if (File.Exists(path) && !OperatingSystem.IsWindows()) File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
