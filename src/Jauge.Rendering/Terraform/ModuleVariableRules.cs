using System.Globalization;
using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;

namespace Jauge.Rendering.Terraform;

/// <summary>Usual rules of variables, each with its message in both languages.</summary>
internal static class ModuleVariableRules
{
    /// <summary>A number from a least to a most value.</summary>
    internal static ModuleVariable Between(this ModuleVariable variable, decimal least, decimal most) => variable.With(
        variable.OrNull(variable.Value.Op(">=", least).Op("&&", variable.Value.Op("<=", most))),
        new($"{variable.Name} lies between {Number(least)} and {Number(most)}.",
            $"{variable.Name} se situe entre {Number(least)} et {Number(most)}."));

    /// <summary>One of some words.</summary>
    internal static ModuleVariable OneOf(this ModuleVariable variable, params string[] words) => variable.With(
        variable.OrNull(HclValue.Call("contains", HclValue.List(words.Select(w => (HclValue)w)), variable.Value)),
        new($"{variable.Name} is one of: {string.Join(", ", words)}.",
            $"{variable.Name} est l'une de ces valeurs : {string.Join(", ", words)}."));

    /// <summary>A text that a pattern describes.</summary>
    internal static ModuleVariable Like(this ModuleVariable variable, string pattern, Text message) => variable.With(
        variable.OrNull(HclValue.Call("can", HclValue.Call("regex", pattern, variable.Value))), message);

    /// <summary>Any other condition.</summary>
    internal static ModuleVariable With(this ModuleVariable variable, HclValue condition, Text message) =>
        variable with { Validations = [.. variable.Validations, new(condition, message)] };

    // && and || evaluate both sides in Terraform: only a conditional keeps null from being compared
    private static HclValue OrNull(this ModuleVariable variable, HclValue condition) =>
        variable.Default is HclLiteral { Text: "null" } ? HclValue.If(variable.Value.Is(HclLiteral.Null), true, condition) : condition;

    private static string Number(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
