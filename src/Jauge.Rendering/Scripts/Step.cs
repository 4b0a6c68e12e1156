using Jauge.Core;
using Jauge.Rendering.Writing.Shell;

namespace Jauge.Rendering.Scripts;

/// <summary>One call of a function of the library, with what is known when the description is rendered; what is known later, the function
/// asks for.</summary>
/// <param name="Function">In the library.</param>
/// <param name="Arguments">In the function's order.</param>
internal sealed record Step(string Function, EquatableList<string> Arguments)
{
    internal static Step Of(string function, params string[] arguments) => new(function, [.. arguments]);

    /// <summary>The step in bash.</summary>
    internal ShellCommand ToShell() => ShellStatement.Run(Function, [.. Arguments.Select(ShellWord.Of)]);
}
