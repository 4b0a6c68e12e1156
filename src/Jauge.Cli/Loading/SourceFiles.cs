using Jauge.Report.Diagnostics;
using Jauge.Spec.Reading;

namespace Jauge.Cli.Loading;

/// <summary>Text of the files, and of the settings, that diagnostics point into.</summary>
internal static class SourceFiles
{
    private const int LargestShown = 8 * 1024 * 1024;

    /// <summary>A reader of files that knows the settings of the command line, too.</summary>
    public static SourceLines With(SystemSettings settings) => file => file == SystemSetting.Source ? settings.Text : Read(file);

    /// <summary>The text; null for a file that is gone, unreadable or too large to show a line of.</summary>
    public static string? Read(string file)
    {
        try
        {
            return new FileInfo(file) is { Exists: true, Length: <= LargestShown } ? File.ReadAllText(file) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
