namespace Jauge.Core.Messages;

/// <summary>A function of its arguments.</summary>
/// <param name="Function">What is done.</param>
/// <param name="Arguments">As many as the function takes.</param>
public sealed record TemplateCall(TemplateFunction Function, EquatableList<TemplatePart> Arguments) : TemplatePart
{
    /// <inheritdoc/>
    public override IEnumerable<string> Names => Arguments.SelectMany(a => a.Names);

    /// <inheritdoc/>
    public override bool IsConstant => Function <= TemplateFunction.Sha256 && Arguments.All(a => a.IsConstant);
}
