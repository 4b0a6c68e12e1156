using Jauge.Core;
using Jauge.Review.Reading;

namespace Jauge.Review.Capacity;

/// <summary>JR401.</summary>
internal sealed class TooManyConnections()
    : ReviewRule("JR401", "More connections than the size accepts", "Plus de connexions que la taille n'en accepte")
{
    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from demand in ConnectionDemand.Of(context)
        where demand.Total > demand.Limit - demand.Reserved
        select Report(
            context, demand.Total > demand.Servers * (demand.Limit - demand.Reserved) ? FindingSeverity.Contradiction
                : FindingSeverity.Risk, demand.Target.Path, Message(demand), Cure(demand), Promise(context, demand),
            demand.Target.SizeSource() ?? demand.Target.Number("limit.connections")?.Citation,
            demand.Target.Number("limit.reserved-connections")?.Citation);

    private static string? Promise(ReviewContext context, ConnectionDemand demand) =>
        context.Promises.ScaleOut is { } growth && demand.Callers.Any(c => c.Component.Name == growth.Component)
            ? "promises.scale-out" : null;

    private static Text Message(ConnectionDemand demand) => Text.Format(
        $"At their most replicas the callers of {demand.Target.Name} hold {demand.Show()} connections; {demand.Target.Sku?.Id ?? demand.Target.Offering.Id} accepts {demand.Limit:N0}{Reserved(demand)}{Shared(demand)}: the last replicas find none.",
        $"À leur maximum, les appelants de {demand.Target.Name} tiennent {demand.Show()} connexions ; {demand.Target.Sku?.Id ?? demand.Target.Offering.Id} en accepte {demand.Limit:N0}{Reserved(demand)}{Shared(demand)} : les dernières répliques n'en trouvent pas.");

    private static Text Shared(ConnectionDemand demand)
    {
        var unset = demand.Target.Sku is null && demand.Target.Input("max-connections") is not null
            && !demand.Target.Spec.Inputs.ContainsKey("max-connections");
        var setting = unset
            ? new Text(" (the server's default: max-connections is not stated)",
                " (le réglage par défaut du serveur : max-connections n'est pas indiqué)") : new Text("", "");
        return demand.Servers == 1
            ? setting
            : Text.Format($"{setting} on each of {demand.Servers} servers, and writes all go to one",
                $"{setting} sur chacun de ses {demand.Servers} serveurs, et les écritures vont toutes au même");
    }

    private static Text Reserved(ConnectionDemand demand) => demand.Reserved == 0
        ? new("", "")
        : Text.Format($", {demand.Reserved:N0} of them kept for the service", $", dont {demand.Reserved:N0} gardées pour le service");

    private static Text Cure(ConnectionDemand demand)
    {
        var most = Math.Floor(((demand.Limit ?? 0) - demand.Reserved) / Math.Max(1, demand.Callers.Sum(c => c.Component.MaxReplicas)));
        return Text.Format(
            $"Pools of at most {Math.Max(1, most):N0}, a pooler in between, or a larger size.",
            $"Des pools de {Math.Max(1, most):N0} au plus, un pooler entre les deux, ou une taille plus grande.");
    }
}
