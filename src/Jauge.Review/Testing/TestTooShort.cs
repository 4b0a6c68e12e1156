using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Model;

namespace Jauge.Review.Testing;

/// <summary>JR602.</summary>
internal sealed class TestTooShort()
    : ReviewRule("JR602", "Load test shorter than what it is to prove", "Test de charge plus court que ce qu'il doit prouver")
{
    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from test in Drive.Here(context)
        from proof in test.Value.Proves
        let message = Shortfall(context, test.Key, test.Value, proof)
        where message is not null
        select Report(context, FindingSeverity.Risk, $"load-tests.{test.Key}", message.Value, Cure, $"promises.{proof}");

    private static Text? Shortfall(ReviewContext context, string name, LoadTestSpec test, string proof) => proof switch
    {
        "scale-out" when context.Promises.ScaleOut is { } growth && test.Lasts < growth.Within => Text.Format(
            $"{name} lasts {Figures.Time(test.Lasts)} and is to prove a scale-out within {Figures.Time(growth.Within)}: it ends before the promise is due.",
            $"{name} dure {Figures.Time(test.Lasts)} et doit prouver une montée en {Figures.Time(growth.Within)} : il finit avant l'échéance."),
        "availability" when context.Promises.Availability is { } promised => Text.Format(
            $"{name} lasts {Figures.Time(test.Lasts)}; {promised} allows {Figures.Time(Down(promised))} of downtime a month, and most outages (a zone, a certificate, an update) do not come in that window: a quiet test proves nothing about it.",
            $"{name} dure {Figures.Time(test.Lasts)} ; {promised} permettent {Figures.Time(Down(promised))} d'arrêt par mois, et la plupart des pannes (une zone, un certificat, une mise à jour) ne tombent pas dans cette fenêtre : un test calme n'en prouve rien."),
        _ => null,
    };

    private static TimeSpan Down(Ratio promised) => Figures.Seconds((1 - promised.Value) * (decimal)Durations.Month.TotalSeconds);

    private static Text Cure => new(
        "Run it at least as long as the promise takes to show; prove availability by drills (a lost replica, zone, database) and by measuring.",
        "Le faire durer au moins le temps que la promesse met à se voir ; prouver la disponibilité par des exercices (une réplique, une zone, une base perdue) et par la mesure.");
}
