using Jauge.Catalog;
using Jauge.Core;
using Jauge.Core.Expressions;
using Jauge.Spec.Binding;
using Jauge.Spec.Model;

namespace Jauge.Spec.Resolution;

/// <summary>Reads the keys that an offering adds to the language.</summary>
internal sealed class InputReader(Place place, Offering offering, DiagnosticBag bag)
{
    private static readonly string[] Common = [.. RecordShape.Of(typeof(ComponentSpec)).Keys.Keys.Except(TypedKeys.All)];

    public EquatableMap<Value> Read(EquatableMap<string> written)
    {
        foreach (var key in written.Keys.Where(k => !Accepts(k)))
            bag.Add(ResolutionDiagnostics.KeyNotAccepted(place.LocateKey(key), offering.Id, key, KeysOf(offering)));
        foreach (var input in offering.Accepts.Values.Where(i => i.IsRequired && i.Type != InputType.Language
            && !written.ContainsKey(i.Name)))
            bag.Add(ResolutionDiagnostics.MissingInput(place.Locate("uses"), offering.Id, input.Name));
        return offering.Accepts.Values.Where(i => i.Type != InputType.Language)
            .Select(i => KeyValuePair.Create(i.Name, written.TryGetValue(i.Name, out var text) ? Read(i, text) : i.Default))
            .Where(p => p.Value is not null).Select(p => KeyValuePair.Create(p.Key, p.Value!)).ToEquatableMap();
    }

    /// <summary>Every key that a component of this offering may write: the offering's, and those that any component takes.</summary>
    public static IEnumerable<string> KeysOf(Offering offering) => offering.Accepts.Keys.Concat(Common).Order(StringComparer.Ordinal);

    private bool Accepts(string key) => offering.Accepts.TryGetValue(key, out var input) && input.Type != InputType.Language;

    private Value? Read(OfferingInput input, string text)
    {
        if (InputValue.TryRead(input, text, $"{place.Path}.{input.Name}", out var value)) return value;
        var span = place.Locate(input.Name);
        bag.Add(input.Type == InputType.Choice
            ? ResolutionDiagnostics.UnknownOption(span, offering.Id, input.Name, text, input.OneOf)
            : ResolutionDiagnostics.WrongInput(span, input.Name, text, InputValue.NameOf(input.Type), InputValue.ExampleOf(input.Type)));
        return null;
    }
}
