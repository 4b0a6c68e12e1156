using Jauge.Catalog;
using Jauge.Core;
using Jauge.Rendering.Scripts;
using Jauge.Rendering.Writing.Markdown;
using Jauge.Rendering.Writing.Shell;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Runbooks;

/// <summary>What each loss costs, in time and in work, against the promise, and what is done then.</summary>
internal sealed class RecoveryPage(EnvironmentPlan plan)
{
    private readonly RenderContext _context = plan.Context;
    private readonly MarkdownPage _page = new();

    private PromisesSpec Promises => _context.Deployment.Spec.Promises;

    internal Runbook Write()
    {
        var title = _context.Say("Disaster recovery", "Reprise après sinistre");
        var about = _context.Say("losses with RTO and RPO against the promise, and the procedure of each",
            "les pertes, RTO et RPO face à la promesse, et la procédure de chacune");
        var scenarios = new Losses(plan).All().ToList();
        return new("disaster-recovery.md", title, about, scenarios.Count == 0 ? null : Page(title, scenarios));
    }

    private string Page(string title, IReadOnlyList<Loss> losses)
    {
        _page.Heading(1, title);
        Promised();
        _page.Heading(2, _context.Say("What each loss costs", "Ce que coûte chaque perte"))
            .Table([_context.Say("Loss", "Perte"), "RTO", "RPO", _context.Say("Against the promise", "Face à la promesse")],
                losses.Select(l =>
                    (IReadOnlyList<MarkdownText>)[l.What, Time(l.Rto),
                        l.IsTotal ? MarkdownText.Strong(_context.Say("everything", "tout")) : Work(l.Rpo), Verdict(l)]));
        _page.Paragraph(_context.Say("Times are those of the description and of the providers' documents; where nobody states one, a rehearsal must measure it. Copying data takes time that no provider promises.",
            "Les durées sont celles de la description et des documents des fournisseurs ; là où personne n'en donne, une répétition doit la mesurer. La copie des données prend un temps qu'aucun fournisseur ne promet."));
        foreach (var loss in losses.Where(l => l.Commands.Count > 0 || l.IsTotal)) Procedure(loss);
        return _page.Write();
    }

    private void Promised()
    {
        var promises = new List<MarkdownText>();
        if (Promises.Recovery?.Rto is { } rto)
            promises.Add(_context.Say($"RTO: back within {_context.Show(rto)}", $"RTO : de retour en {_context.Show(rto)}"));
        if (Promises.Recovery?.Rpo is { } rpo)
            promises.Add(_context.Say($"RPO: at most {_context.Show(rpo)} of work lost",
                $"RPO : au plus {_context.Show(rpo)} de travail perdu"));
        if (Promises.Failover is { } failover)
            promises.Add(_context.Say($"Failover within {_context.Show(failover)}", $"Bascule en {_context.Show(failover)}"));
        if (promises.Count == 0)
            promises.Add(_context.Say("The description promises no recovery time: the table says what can be expected.",
                "La description ne promet aucun délai de reprise : le tableau dit à quoi s'attendre."));
        _page.Heading(2, _context.Say("Promised", "Promis")).Bullets(promises);
    }

    private string Time(Range<TimeSpan>? time) => time is { } known ? known.High == TimeSpan.Zero ? _context.Say("none", "aucun")
        : _context.Show(known.Select(Rounded)) : _context.Say("to be measured", "à mesurer");

    // nobody plans by the second beyond two minutes
    private static TimeSpan Rounded(TimeSpan time) => time.TotalMinutes <= 2 ? time : TimeSpan.FromMinutes(Math.Ceiling(time.TotalMinutes));

    private string Work(TimeSpan? work) => work is { } known ? known == TimeSpan.Zero ? _context.Say("nothing", "rien")
        : _context.Say($"up to {_context.Show(known)}", $"jusqu'à {_context.Show(known)}") : _context.Say("to be measured", "à mesurer");

    private MarkdownText Verdict(Loss loss)
    {
        var promised = loss.IsFailover ? Promises.Failover ?? Promises.Recovery?.Rto : Promises.Recovery?.Rto;
        if (promised is null && Promises.Recovery?.Rpo is null) return "—";
        if (loss.IsTotal)
            return MarkdownText.Strong(_context.Say("cannot be kept: nothing to restore from", "intenable : rien à restaurer"));
        if (loss.Rpo is { } work && work > Promises.Recovery?.Rpo)
            return MarkdownText.Strong(_context.Say("RPO cannot be kept", "RPO intenable"));
        if (loss.Rpo is null && loss.Rto is null)
            return MarkdownText.Strong(_context.Say("cannot be kept: nothing to restore from", "intenable : rien à restaurer"));
        if (loss.Rto is { } time && time.Low > promised) return MarkdownText.Strong(_context.Say("RTO cannot be kept", "RTO intenable"));
        if (loss.Rto is { } range && range.High > promised)
            return MarkdownText.Strong(_context.Say("RTO not always kept", "RTO pas toujours tenu"));
        return loss.Rto is null ? _context.Say("open until rehearsed", "ouvert tant que non répété") : _context.Say("kept", "tenu");
    }

    private void Procedure(Loss loss)
    {
        _page.Heading(2, loss.What);
        if (loss.Note is { } note) _page.Paragraph(note);
        if (loss.Commands.Count > 0) _page.Code("bash", ShellWriter.Lines(loss.Commands));
    }
}
