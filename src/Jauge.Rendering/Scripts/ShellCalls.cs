using Jauge.Rendering.Writing.Shell;

namespace Jauge.Rendering.Scripts;

/// <summary>Names of the commands that statements call.</summary>
internal static class ShellCalls
{
    internal static IEnumerable<string> In(IEnumerable<ShellStatement> statements) => statements.SelectMany(In);

    private static IEnumerable<string> In(ShellStatement statement) => statement switch
    {
        ShellCommand command => [command.Name],
        ShellIf condition => In([condition.Condition, .. condition.Then, .. condition.Otherwise]),
        ShellChain chain => In(chain.Parts),
        _ => [],
    };
}
