using Jauge.Rendering.Writing.Hcl;

namespace Jauge.Rendering.Terraform.Aws;

/// <summary>What variables must fulfil: the values that AWS takes and no schema says.</summary>
internal static class VariableRules
{
    /// <summary>The same, between two numbers, both allowed.</summary>
    internal static ModuleVariable Between(this ModuleVariable variable, long least, long most, string english, string french) =>
        variable.Where(variable.Value.Op(">=", least).Op("&&", variable.Value.Op("<=", most)), english, french);

    /// <summary>The same, one of some values.</summary>
    internal static ModuleVariable OneOf(this ModuleVariable variable, string english, string french, IEnumerable<HclValue> values) =>
        variable.Where(HclValue.Call("contains", HclValue.List(values), variable.Value), english, french);

    /// <summary>The same, of a form.</summary>
    internal static ModuleVariable Like(this ModuleVariable variable, string pattern, string english, string french) =>
        variable.Where(HclValue.Call("can", HclValue.Call("regex", pattern, variable.Value)), english, french);

    /// <summary>The same, with a condition; null passes where it is the default.</summary>
    internal static ModuleVariable Where(this ModuleVariable variable, HclValue condition, string english, string french) => variable with
    {
        Validations = [.. variable.Validations,
            new(variable.Default is HclLiteral { Text: "null" }
                ? HclValue.If(variable.Value.Is(HclLiteral.Null), true, condition)
                : condition, new(english, french))],
    };

    /// <summary>The same, nothing where nobody gives it.</summary>
    internal static ModuleVariable OrNothing(this ModuleVariable variable) => variable with { Default = HclLiteral.Null };
}
