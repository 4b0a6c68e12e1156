using Jauge.Rendering.Scripts.Services;
using Jauge.Rendering.Writing.Shell;
using static Jauge.Rendering.Writing.Shell.ShellStatement;

namespace Jauge.Rendering.Scripts;

/// <summary>Scripts that write the description's schedules into QStash and its plans into Stripe.</summary>
internal sealed class SetupScripts(IReadOnlyList<EnvironmentPlan> plans)
{
    internal IEnumerable<BashScript> All() => Qstash().Concat(Stripe());

    private IEnumerable<BashScript> Qstash()
    {
        if (!plans.Any(p => Queues(p).Any(q => q.Known.Any()))) return [];
        var say = plans[0].Context.Say("Writes the schedules of the description into QStash; what is already so stays as it is.",
            "Inscrit les planifications de la description dans QStash ; ce qui l'est déjà reste tel quel.");
        return [new("setup-qstash.sh", say, "") { Arms =
            [.. plans.Select(p => (p.Context.Environment, (IReadOnlyList<ShellStatement>)[.. QstashArm(p)]))] }];
    }

    private static IEnumerable<QstashHandling> Queues(EnvironmentPlan plan) => plan.Handlings.OfType<QstashHandling>();

    private static IEnumerable<ShellStatement> QstashArm(EnvironmentPlan plan)
    {
        yield return Run("need", "curl", "jq");
        yield return Run("need_secret", "QSTASH_TOKEN", "PUBLIC_URL");
        foreach (var queue in Queues(plan)) NoteUnknown(plan, queue);
        foreach (var queue in Queues(plan))
        {
            foreach (var (id, schedule, cron) in queue.Known)
                yield return Run("qstash_schedule", id, ShellWord.Variable("PUBLIC_URL") + schedule.Path!, cron!, queue.Retries,
                    queue.Timeout(schedule));
            yield return Run("qstash_prune", [queue.Prefix, .. queue.Known.Select(s => ShellWord.Of(s.Id))]);
        }
    }

    private static void NoteUnknown(EnvironmentPlan plan, QstashHandling queue)
    {
        foreach (var (id, schedule, cron) in queue.Schedules)
        {
            if (schedule.Path is null)
                plan.Context.Note(id, "schedule {0} has no path: QStash cannot be told where to send it.",
                    "la planification {0} n'a pas de chemin : QStash ne saurait où l'envoyer.");
            else if (cron is null)
                plan.Context.Note(id, "no cron line comes at the interval of schedule {0}.",
                    "aucune ligne cron ne revient à l'intervalle de la planification {0}.");
        }
    }

    private IEnumerable<BashScript> Stripe()
    {
        if (!plans.Any(p => IsSold(p) && p.Context.Deployment.Spec.Plans.Count > 0)) return [];
        var say = plans[0]
            .Context.Say("Writes the plans of the description into Stripe as products and prices, and its webhooks; what is already so stays as it is.",
            "Inscrit les plans de la description dans Stripe, produits et prix, et ses webhooks ; ce qui l'est déjà reste tel quel.");
        return [new("setup-stripe.sh", say, "secret-file") { Arms =
            [.. plans.Select(p => (p.Context.Environment, (IReadOnlyList<ShellStatement>)[.. StripeArm(p)]))] }];
    }

    private static bool IsSold(EnvironmentPlan plan) => plan.Handlings.OfType<StripeHandling>().Any();

    private static IEnumerable<ShellStatement> StripeArm(EnvironmentPlan plan)
    {
        var plans = new StripePlans(plan.Context);
        var hooks = plan.Handlings.OfType<StripeHandling>().SelectMany(h => h.Site.Component.Spec.Webhooks.Values)
            .Where(w => w.Events.Count > 0).ToList();
        foreach (var unsold in plans.Unsold)
            plan.Context.Note(unsold, "Stripe can hold no price of plan {0}: it is not one exact amount.",
                "Stripe ne peut tenir aucun prix du plan {0} : ce n'est pas un montant exact.");
        yield return Run("need", "curl", "jq");
        yield return Run("stripe_login", plan.IsMain ? "yes" : "no");
        foreach (var (id, name, description) in plans.Products) yield return Run("stripe_product", id, name, description);
        foreach (var price in plans.Prices)
            yield return Run("stripe_price", price.Key, price.Product, price.Currency, price.Amount, price.Interval);
        if (hooks.Count > 0) yield return Run("need_secret", "PUBLIC_URL");
        foreach (var hook in hooks)
            yield return Run("stripe_webhook", [ShellWord.Variable("PUBLIC_URL") + hook.Path, .. hook.Events.Select(ShellWord.Of)]);
    }
}
