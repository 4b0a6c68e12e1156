using Jauge.Core;
using Jauge.Load;

namespace Jauge.Cli.Commands.Loads;

/// <summary>Tells a user why a plan cannot be played on this machine.</summary>
internal static class Refusals
{
    /// <summary>What was asked for.</summary>
    /// <exception cref="UserError">It cannot be played.</exception>
    public static T Told<T>(Func<T> play)
    {
        try
        {
            return play();
        }
        catch (LoadRefusedException refused)
        {
            var first = refused.Diagnostics.First(d => d.Severity == Severity.Error);
            throw new UserError(new($"{first.Message.English} ({first.Code})", $"{first.Message.French} ({first.Code})"), first.Help,
                ExitCode.Errors);
        }
    }
}
