using Jauge.Core;

namespace Jauge.Cli;

/// <summary>Ends a verb with a message for the user: not a bug, and nothing was written.</summary>
internal sealed class UserError(Text message, Text? help = null, int exitCode = ExitCode.WrongUsage) : Exception(message.English)
{
    public Text Told { get; } = message;

    public Text? Help { get; } = help;

    public int Code { get; } = exitCode;
}
