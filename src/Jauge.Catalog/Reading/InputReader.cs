using Jauge.Catalog.Yaml;
using Jauge.Core;
using Jauge.Core.Expressions;

namespace Jauge.Catalog;

/// <summary>One entry of <c>accepts:</c>.</summary>
internal sealed class InputReader(DiagnosticBag bag)
{
    public OfferingInput Read(YamlEntry entry)
    {
        var language = new OfferingInput { Name = entry.Key, Type = InputType.Language, Span = entry.KeySpan };
        if (entry.Value is YamlScalar { IsNull: true } || Fields.Of(entry.Value, bag) is not { } fields) return language;
        var oneOf = fields.Words("one-of");
        var input = language with
        {
            Type = Type(fields) ?? (oneOf.Count > 0 ? InputType.Choice : InputType.Language),
            IsRequired = fields.Flag("required"),
            Unit = fields.Word("unit"),
            OneOf = oneOf,
            Why = fields.Text("why"),
        };
        input = input with { Default = Default(fields, input) };
        fields.Close();
        return input;
    }

    private static InputType? Type(Fields fields) =>
        fields.Choice("type", Words.InputTypes) is { } place ? (InputType)(place + 1) : null;

    private Value? Default(Fields fields, OfferingInput input)
    {
        if (fields.Scalar("default") is not { } scalar) return null;
        var value = input.Type is InputType.Text or InputType.Choice ? Value.Of(scalar.Value) : Literals.Read(scalar);
        if (!InputTypes.Fits(input, value)) bag.Add(CatalogDiagnostics.BadValue(scalar.Span, scalar.Value, InputTypes.Expected(input)));
        return value;
    }
}
