namespace Jauge.Rendering.Writing.PowerShell;

internal sealed class PowerShellComment(string text) : PowerShellStatement
{
    internal string Text => text;
}

internal sealed class PowerShellBlank : PowerShellStatement;

internal sealed class PowerShellCall(string function, IReadOnlyList<PowerShellValue> arguments) : PowerShellStatement
{
    internal string Function => function;

    internal IReadOnlyList<PowerShellValue> Arguments => arguments;
}

internal sealed class PowerShellLoad(string path) : PowerShellStatement
{
    internal string Path => path;
}

internal sealed class PowerShellIf(PowerShellStatement condition, IReadOnlyList<PowerShellStatement> then) : PowerShellStatement
{
    internal PowerShellStatement Condition => condition;

    internal IReadOnlyList<PowerShellStatement> Then => then;
}

internal sealed class PowerShellSwitch(string variable, IReadOnlyList<(string Value, IReadOnlyList<PowerShellStatement> Body)> arms)
    : PowerShellStatement
{
    internal string Variable => variable;

    internal IReadOnlyList<(string Value, IReadOnlyList<PowerShellStatement> Body)> Arms => arms;
}

internal sealed class PowerShellSet(string variable, PowerShellValue value) : PowerShellStatement
{
    internal string Variable => variable;

    internal PowerShellValue Value => value;
}
