using System.Globalization;
using System.Text;

namespace Jauge.Cli.Terminal;

/// <summary>The process's surroundings: its streams, its environment, its clock.</summary>
internal sealed class Shell : IDisposable
{
    private const int WidestPage = 120;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private Shell(TextWriter output, TextWriter error) => (Out, Error) = (output, error);

    /// <summary>Standard output, kept in memory until the verb is done: an interrupted or failed run writes nothing.</summary>
    public TextWriter Out { get; }

    /// <summary>Standard error, written at once.</summary>
    public TextWriter Error { get; }

    public static Shell OfProcess() => new(new StringWriter(CultureInfo.InvariantCulture),
        Writer(Console.OpenStandardError(), autoFlush: true));

    public static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    public static bool IsOutputTerminal => !Console.IsOutputRedirected && Variable("TERM") != "dumb";

    public static bool IsErrorTerminal => !Console.IsErrorRedirected && Variable("TERM") != "dumb";

    public static bool WantsColours => Variable("NO_COLOR") is null;

    /// <summary>Columns of the terminal, within reason; what COLUMNS says when there is none.</summary>
    public static int Width => Math.Min(WidestPage,
        Stated ?? (Console.IsOutputRedirected ? Report.Layout.TerminalPage.DefaultWidth : TerminalWidth));

    /// <summary>Writes what the verb has said to standard output, in one go.</summary>
    /// <exception cref="UserError">It cannot be written: closed, or a full disk.</exception>
    public void Flush()
    {
        try
        {
            using var output = Writer(Console.OpenStandardOutput(), autoFlush: false);
            output.Write(Out.ToString());
            output.Flush();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UserError(new($"standard output cannot be written: it is closed, or its disk is full ({failure.Message})",
                $"la sortie standard ne peut être écrite : elle est fermée, ou son disque est plein ({failure.Message})"),
                exitCode: ExitCode.Errors);
        }
    }

    public void Dispose()
    {
        Out.Dispose();
        Error.Dispose();
    }

    private static int? Stated => int.TryParse(Variable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns)
        ? columns : null;

    private static int TerminalWidth => Console.WindowWidth is > 0 and var width ? width : Report.Layout.TerminalPage.DefaultWidth;

    private static StreamWriter Writer(Stream stream, bool autoFlush) =>
        new(stream, Utf8, 16 * 1024) { AutoFlush = autoFlush, NewLine = "\n" };
}
