using System.Text;
using System.Text.RegularExpressions;

namespace Jauge.Rendering.Writing.PowerShell;

/// <summary>Writes scripts for PowerShell 7: four spaces, every text in single quotes, where nothing is read as code.</summary>
public sealed partial class PowerShellWriter
{
    private const int Step = 4;
    private readonly StringBuilder _text = new();

    /// <summary>A script.</summary>
    /// <param name="head">A comment at its head.</param>
    /// <param name="parameters">What it takes.</param>
    /// <param name="statements">In order.</param>
    public static string Write(string head, IReadOnlyList<PowerShellParameter> parameters, IEnumerable<PowerShellStatement> statements)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(statements);
        var writer = new PowerShellWriter();
        writer.Line(0, "#Requires -Version 7.0");
        writer.Comment(head, 0);
        writer.Parameters(parameters);
        foreach (var statement in statements) writer.Statement(statement, 0);
        return writer._text.ToString();
    }

    private void Parameters(IReadOnlyList<PowerShellParameter> parameters)
    {
        Line(0, "[CmdletBinding()]");
        Line(0, "param(");
        for (var i = 0; i < parameters.Count; i++)
        {
            if (parameters[i].IsMandatory) Line(Step, "[Parameter(Mandatory)]");
            if (parameters[i].OneOf.Count > 0)
                Line(Step, $"[ValidateSet({string.Join(", ", parameters[i].OneOf.Select(v => PowerShellValue.Of(v).Text))})]");
            Line(Step, $"[{parameters[i].Type}]${PowerShellValue.Checked(parameters[i].Name)}{(i + 1 < parameters.Count ? "," : "")}");
        }

        Line(0, ")");
    }

    private void Statement(PowerShellStatement statement, int indent)
    {
        switch (statement)
        {
            case PowerShellBlank: _text.Append('\n'); break;
            case PowerShellComment comment: Comment(comment.Text, indent); break;
            case PowerShellSet set: Line(indent, $"${set.Variable} = {set.Value.Text}"); break;
            case PowerShellLoad load: Line(indent, $". (Join-Path $PSScriptRoot {PowerShellValue.Of(load.Path).Text})"); break;
            case PowerShellIf condition: If(condition, indent); break;
            case PowerShellSwitch choice: Switch(choice, indent); break;
            default: Line(indent, Simple(statement)); break;
        }
    }

    private void If(PowerShellIf condition, int indent)
    {
        Line(indent, $"if ({Simple(condition.Condition)}) {{");
        foreach (var inner in condition.Then) Statement(inner, indent + Step);
        Line(indent, "}");
    }

    private void Switch(PowerShellSwitch choice, int indent)
    {
        Line(indent, $"switch (${choice.Variable}) {{");
        foreach (var (value, body) in choice.Arms)
        {
            Line(indent + Step, $"{PowerShellValue.Of(value).Text} {{");
            foreach (var inner in body) Statement(inner, indent + (2 * Step));
            Line(indent + Step, "}");
        }

        Line(indent, "}");
    }

    private static string Simple(PowerShellStatement statement) => statement is PowerShellCall call
        ? string.Join(' ', call.Arguments.Select(a => a.Text)
            .Prepend(IsFunction().IsMatch(call.Function) ? call.Function : $"& {PowerShellValue.Of(call.Function).Text}"))
        : throw new ArgumentException("Only calls can stand here.", nameof(statement));

    private void Comment(string text, int indent)
    {
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n')) Line(indent, line.Length == 0 ? "#" : $"# {line}");
    }

    private void Line(int indent, string text) => _text.Append(' ', indent).Append(text).Append('\n');

    [GeneratedRegex(@"^[A-Z][a-zA-Z]+-[A-Z][A-Za-z]+\z")]
    private static partial Regex IsFunction();
}
