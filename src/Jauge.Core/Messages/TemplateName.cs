namespace Jauge.Core.Messages;

/// <summary>A value by its name: <c>session</c>, <c>users.email</c>, <c>user</c>, <c>env.TOKEN</c>.</summary>
/// <param name="Name">Letters, digits, dashes and underscores, in parts that points separate.</param>
public sealed record TemplateName(string Name) : TemplatePart
{
    /// <inheritdoc/>
    public override IEnumerable<string> Names => [Name];

    /// <inheritdoc/>
    public override bool IsConstant => false;
}
