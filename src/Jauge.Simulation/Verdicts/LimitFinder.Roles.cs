using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Simulation.Monitoring;

namespace Jauge.Simulation.Verdicts;

/// <content>Limits that are not capacity: locked rows, rates, instances, deliveries.</content>
internal sealed partial class LimitFinder
{
    /// <summary>What keeps the messages of a queue waiting.</summary>
    internal static BindingLimit Deliveries(StationModel queue) => new(LimitKind.Deliveries, queue.Name, queue.Queue!.Rate is { } rate
        ? Text.Format(
            $"{queue.Name} begins {rate.TokensPerSecond:#,0.##} deliveries a second{AtOnce(queue).English}.",
            $"{queue.Name} commence {rate.TokensPerSecond:#,0.##} livraisons par seconde{AtOnce(queue).French}.")
        : queue.Queue.Concurrency < StationModel.Unlimited
            ? Text.Format($"{queue.Name} makes {queue.Queue.Concurrency:N0} deliveries at once.",
                $"{queue.Name} fait {queue.Queue.Concurrency:N0} livraisons à la fois.")
            : Text.Format($"{queue.Name} delivers at once: what is late is late with its consumers.",
                $"{queue.Name} livre aussitôt : le retard est celui de ses consommateurs."));

    // most of the time until a message is done is waiting
    private static bool IsLate(QueueReading queue) => queue.WaitP95.Value > Mostly * queue.DoneP95.Value;

    private BindingLimit Deliveries(QueueReading queue)
    {
        var limit = Deliveries(model.Stations.First(s => s.Name == queue.Name));
        var (wait, left) = (Figure.Time(queue.WaitP95.Value), queue.Left.Value);
        return limit with
        {
            Text = Text.Format($"{limit.Text.English} 95 % of its messages wait up to {wait}; {left:N0} are left at the end of the load.",
                $"{limit.Text.French} 95 % de ses messages attendent jusqu'à {wait} ; il en reste {left:N0} à la fin de la charge."),
        };
    }

    private static Text AtOnce(StationModel queue) => queue.Queue!.Concurrency == StationModel.Unlimited ? new("", "")
        : Text.Format($", {queue.Queue.Concurrency:N0} at once", $", {queue.Queue.Concurrency:N0} à la fois");

    private static BindingLimit Lock(ComponentReading c) => new(LimitKind.Lock, c.Name, Text.Format(
        $"{c.Name}: rows that other calls have locked; the wait for them adds {Figure.Time(c.LockWait.Value)} to a request.",
        $"{c.Name} : des lignes que d'autres appels ont verrouillées ; leur attente ajoute {Figure.Time(c.LockWait.Value)} par requête."));

    private const double Shown = 0.05;                      // what is less is shown as nothing

    private static Text Effect(ComponentReading c)
    {
        var refuses = Text.Format($"refuses {c.Refused.Value:N1}", $"en refuse {c.Refused.Value:N1}");
        var delays = Text.Format($"lets a request wait {Figure.Time(c.LimitWait.Value)}",
            $"fait attendre une requête {Figure.Time(c.LimitWait.Value)}");
        if (c.LimitWait.Value * 1000 < Shown) return refuses;
        return c.Refused.Value < Shown ? delays : new($"{refuses.English} and {delays.English}", $"{refuses.French} et {delays.French}");
    }

    private BindingLimit RateLimit(ComponentReading c)
    {
        var station = model.Stations.First(s => s.Name == c.Name);
        if (station.RateLimit is { } limit) return new(LimitKind.RateLimit, c.Name, Text.Format(
            $"{c.Name} takes {limit.TokensPerSecond:#,0.##} calls a second; it {Effect(c)}.",
            $"{c.Name} accepte {limit.TokensPerSecond:#,0.##} appels par seconde ; il {Effect(c)}."));
        return new(LimitKind.Slots, c.Name, Text.Format(
            $"{c.Name}: its platform adds no more than {station.OnDemand?.Most ?? 0:N0} instances of {station.Slots:N0} slots, or not fast enough, and refuses {c.Refused.Value:N1} calls a second.",
            $"{c.Name} : sa plateforme n'ajoute pas plus de {station.OnDemand?.Most ?? 0:N0} instances de {station.Slots:N0} places, ou pas assez vite, et refuse {c.Refused.Value:N1} appels par seconde."));
    }
}
