namespace Jauge.Rendering.Writing.PowerShell;

/// <summary>A statement of a PowerShell script.</summary>
public abstract class PowerShellStatement
{
    /// <summary>A comment of one or more lines.</summary>
    public static PowerShellStatement Comment(string text) => new PowerShellComment(text);

    /// <summary>An empty line.</summary>
    public static PowerShellStatement Blank { get; } = new PowerShellBlank();

    /// <summary>Calls a function of PowerShell (<c>Verb-Noun</c>) with arguments by position.</summary>
    public static PowerShellStatement Call(string function, params PowerShellValue[] arguments) => new PowerShellCall(function, arguments);

    /// <summary>Loads another script of the same folder tree.</summary>
    /// <param name="path">Relative to the script, with <c>/</c>.</param>
    public static PowerShellStatement Load(string path) => new PowerShellLoad(path);

    /// <summary>What is done where a call answers true.</summary>
    public static PowerShellStatement If(PowerShellStatement condition, IEnumerable<PowerShellStatement> then) =>
        new PowerShellIf(condition, [.. then]);

    /// <summary>What is done for each value of a variable.</summary>
    /// <exception cref="ArgumentException">It is no name.</exception>
    public static PowerShellStatement Switch(string variable, IEnumerable<(string Value, IEnumerable<PowerShellStatement> Body)> arms) =>
        new PowerShellSwitch(PowerShellValue.Checked(variable),
            [.. arms.Select(a => (a.Value, (IReadOnlyList<PowerShellStatement>)[.. a.Body]))]);

    /// <summary>Gives a variable a value.</summary>
    /// <exception cref="ArgumentException">It is no name.</exception>
    public static PowerShellStatement Set(string variable, PowerShellValue value) =>
        new PowerShellSet(PowerShellValue.Checked(variable), value);
}
