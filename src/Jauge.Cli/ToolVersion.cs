namespace Jauge.Cli;

/// <summary>The version of the tool, as its assembly carries it.</summary>
internal static class ToolVersion
{
    public static string Text => typeof(ToolVersion).Assembly.GetName().Version?.ToString(3) ?? "";
}
