using Jauge.Core;
using Jauge.Core.Expressions;
using Jauge.Pricing.Scope;
using Jauge.Review.Reading;
using Jauge.Spec.Model;
using Jauge.Spec.Reading;
using Jauge.Spec.Values;

namespace Jauge.Review.Audit;

/// <summary>Holds every figure that the owner's document states against what Jauge computes.</summary>
public static class SystemAudit
{
    /// <summary>Audits the claims of a file.</summary>
    /// <param name="bills">Costs of every environment of the file; its main environment holds the claims.</param>
    /// <returns>One entry a claim, in the order of the file.</returns>
    public static EquatableList<AuditedClaim> Read(EnvironmentBills bills)
    {
        ArgumentNullException.ThrowIfNull(bills);
        var document = bills.Document;
        return [.. document.In(document.MainEnvironment).Claims.Select(c => Audit(c.Key, c.Value, document, new AuditScope(bills)))];
    }

    private static AuditedClaim Audit(string name, ClaimSpec claim, SystemDocument document, AuditScope scope)
    {
        var span = document.Locate(document.MainEnvironment, $"claims.{name}.says");
        if (Formula(claim) is not { } formula) return Without(name, claim, span);
        var arithmetic = formula.Expression.Explain(scope);
        return formula.Expression.Evaluate(scope) switch
        {
            Value value =>
                With(name, claim, span, value, Partial.Known(Judged(claim, formula, value, scope.Converted), claim, value, scope),
                    arithmetic),
            EvaluationFailure failure =>
                new AuditedClaim(name, claim, span, AuditVerdict.CannotBeComputed, null, default, null, Because(claim, failure),
                    arithmetic),
            _ => throw new InvalidOperationException("an evaluation is a value or a failure"),
        };
    }

    private static ExpressionText? Formula(ClaimSpec claim) => claim.ShouldEqual ?? claim.Covers ?? claim.AtLeast ?? claim.AtMost;

    private static Judgement Judged(ClaimSpec claim, ExpressionText formula, Value value, bool converted)
    {
        if (claim.ShouldEqual is not null) return Judge.Equal(claim.Says, value, converted, Repeats(formula.Expression));
        return claim.Covers is not null ? Judge.Covers(claim.Says, value) : Judge.Bound(claim.Says, value, claim.AtLeast is not null);
    }

    /// <summary>Whether an expression only points at the description.</summary>
    private static bool Repeats(Expression expression) =>
        expression is NameExpression { Path: var path } && path.StartsWith("spec.", StringComparison.Ordinal);

    private static AuditedClaim With(string name, ClaimSpec claim, SourceSpan span, Value value, Judgement judgement, Text arithmetic) =>
        new(name, claim, span, judgement.Verdict, value, Shown(claim, value), judgement.Difference, judgement.Reason, arithmetic);

    private static Text Shown(ClaimSpec claim, Value value) => value switch
    {
        QuantityValue { Quantity: var share } when IsNearlyOne(share) && claim.Says.Value is { } stated
            && stated.MismatchWith(share) is null =>
            Text.Format($"{Figures.Nines(share.Value.Middle)}", $"{Figures.Nines(share.Value.Middle)}"),
        QuantityValue { Quantity: var quantity } when claim.Says.Value is { } stated && stated.MismatchWith(quantity) is null
            && stated.CurrencyClashWith(quantity) is null =>
            Text.Format($"{quantity.ShownIn(stated.Unit):0.####}", $"{quantity.ShownIn(stated.Unit):0.####}"),
        _ => Text.Format($"{value}", $"{value}"),
    };

    /// <summary>Near 100 % every nine counts: four decimals would make them all of it.</summary>
    private static bool IsNearlyOne(Quantity share) =>
        share is { IsExact: true, Unit.Symbol: "%" } && share.Value.Middle is > 0.99m and < 1;

    private static AuditedClaim Without(string name, ClaimSpec claim, SourceSpan span) =>
        new(name, claim, span, AuditVerdict.CannotBeComputed, null, default, null, WithWhy(Evidence.NameOf(claim.Needs), claim), null);

    private static Text Because(ClaimSpec claim, EvaluationFailure failure) =>
        WithWhy(claim.Needs is { } needs ? Evidence.NameOf(needs) : Missing(failure) ?? failure.Reason, claim);

    private static Text? Missing(EvaluationFailure failure) => failure.MissingName?.Split('.', 2) is ["list" or "sku" or "fact", var name]
        ? new Text($"the catalog holds no `{name}`: no source states it", $"le catalogue n'a pas « {name} » : aucune source ne le donne")
        : null;

    private static Text WithWhy(Text reason, ClaimSpec claim) =>
        claim.Why is { } why ? new Text($"{reason.English}: {why}", $"{reason.French} : {why}") : reason;
}
