namespace Jauge.Rendering.Writing.PowerShell;

/// <summary>A parameter of a script.</summary>
/// <param name="Type">One of PowerShell's type names, such as <c>string</c> or <c>switch</c>.</param>
/// <param name="Name">Without the dollar sign.</param>
public sealed record PowerShellParameter(string Type, string Name)
{
    /// <summary>Whether a script does not begin without it.</summary>
    public bool IsMandatory { get; init; }

    /// <summary>The only values that it takes; any where it is empty.</summary>
    public IReadOnlyList<string> OneOf { get; init; } = [];
}
