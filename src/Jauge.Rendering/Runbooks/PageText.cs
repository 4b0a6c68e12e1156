using Jauge.Core;
using Jauge.Rendering.Writing.Markdown;
using Jauge.Rendering.Writing.Shell;

namespace Jauge.Rendering.Runbooks;

/// <summary>Times, commands and names as pages show them.</summary>
internal static class PageText
{
    internal static string Show(this RenderContext context, TimeSpan time) => context.Say(Durations.Show(time));

    internal static string Show(this RenderContext context, Range<TimeSpan> times) =>
        times.IsExact ? context.Show(times.High)
            : context.Say($"{context.Show(times.Low)} to {context.Show(times.High)}",
                $"{context.Show(times.Low)} à {context.Show(times.High)}");

    internal static string Hours(this RenderContext context, TimeSpan time) => time.TotalMinutes switch
    {
        < 60 => FormattableString.Invariant($"{time.TotalMinutes:0} min"),
        var minutes when minutes % 60 == 0 => FormattableString.Invariant($"{minutes / 60:0} h"),
        var minutes => FormattableString.Invariant($"{Math.Floor(minutes / 60):0} h {minutes % 60:00}"),
    };

    internal static string Lines(IEnumerable<ShellCommand> commands) => ShellWriter.Lines(commands);

    internal static MarkdownText Script(string line) => MarkdownText.Code($"./scripts/{line}");
}
