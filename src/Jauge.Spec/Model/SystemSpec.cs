using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>A web system about to be launched: what runs, for whom, with which promises and which budget, in one environment.</summary>
/// <remarks>Immutable and comparable by value. It holds what the file says, not yet resolved against the catalog.</remarks>
public sealed record SystemSpec
{
    /// <summary>Identifier of the system: lower case letters, digits and dashes.</summary>
    public required string System { get; init; }

    /// <summary>What people call the system.</summary>
    public string? Title { get; init; }

    /// <summary>One paragraph on what the system is for.</summary>
    public string? Description { get; init; }

    /// <summary>The owner's documents that this file describes.</summary>
    public EquatableList<string> Documents { get; init; } = [];

    /// <summary>Currency of the bill, as an ISO 4217 code.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Region of every component that names none, as <c>provider/region</c>.</summary>
    public string? Region { get; init; }

    /// <summary>Rates into the system's currency, each with its date, by the foreign currency's code. Without one, a foreign price stays
    /// unconverted.</summary>
    public EquatableMap<ExchangeRateSpec> ExchangeRates { get; init; } = EquatableMap<ExchangeRateSpec>.Empty;

    /// <summary>Value added tax, applied only when it is asked for.</summary>
    public Ratio? Vat { get; init; }

    /// <summary>Folder of offerings and prices of your own, relative to this file.</summary>
    public string? Catalog { get; init; }

    /// <summary>How long the system is meant to run: the period of the total cost.</summary>
    public TimeSpan? Period { get; init; }

    /// <summary>What runs, by name.</summary>
    public required EquatableMap<ComponentSpec> Components { get; init; }

    /// <summary>What one request of each class costs each component, by name of the class.</summary>
    public EquatableMap<RequestSpec> Requests { get; init; } = EquatableMap<RequestSpec>.Empty;

    /// <summary>Who comes, when, and how much it makes in a month.</summary>
    public WorkloadSpec? Workload { get; init; }

    /// <summary>Service level and recovery objectives.</summary>
    public PromisesSpec Promises { get; init; } = new();

    /// <summary>The budget of the whole system.</summary>
    public BudgetSpec? Budget { get; init; }

    /// <summary>Budgets by provider, team, component or environment, by name.</summary>
    public EquatableMap<BudgetSpec> Budgets { get; init; } = EquatableMap<BudgetSpec>.Empty;

    /// <summary>Where alerts are sent, by name.</summary>
    public EquatableMap<ChannelSpec> Channels { get; init; } = EquatableMap<ChannelSpec>.Empty;

    /// <summary>What is watched, by name.</summary>
    public EquatableMap<AlertSpec> Alerts { get; init; } = EquatableMap<AlertSpec>.Empty;

    /// <summary>Security measures, compliance goals and credentials that the document shows.</summary>
    public SecuritySpec Security { get; init; } = new();

    /// <summary>Dashboards, by name.</summary>
    public EquatableMap<DashboardSpec> Dashboards { get; init; } = EquatableMap<DashboardSpec>.Empty;

    /// <summary>Recurring operations, by name.</summary>
    public EquatableMap<TaskSpec> Calendar { get; init; } = EquatableMap<TaskSpec>.Empty;

    /// <summary>Checklists, by name.</summary>
    public EquatableMap<EquatableList<StepSpec>> Checklists { get; init; } = EquatableMap<EquatableList<StepSpec>>.Empty;

    /// <summary>Steps of the incident procedure, in order.</summary>
    public EquatableList<StepSpec> Incident { get; init; } = [];

    /// <summary>Shells that scripts are rendered for; bash always.</summary>
    public EquatableList<ScriptShell> Shells { get; init; } = [];

    /// <summary>Whom to call, by role.</summary>
    public EquatableMap<string> Contacts { get; init; } = EquatableMap<string>.Empty;

    /// <summary>Teams, by name.</summary>
    public EquatableMap<TeamSpec> Teams { get; init; } = EquatableMap<TeamSpec>.Empty;

    /// <summary>Costs that no cloud bills: salaries, licences, training, by name.</summary>
    public EquatableMap<PeopleCostSpec> People { get; init; } = EquatableMap<PeopleCostSpec>.Empty;

    /// <summary>What customers pay, by plan.</summary>
    public EquatableMap<PlanSpec> Plans { get; init; } = EquatableMap<PlanSpec>.Empty;

    /// <summary>What one unit of a plan's quota costs, by name of the quota.</summary>
    public EquatableMap<UnitCostSpec> PlanCosts { get; init; } = EquatableMap<UnitCostSpec>.Empty;

    /// <summary>What is sold once, by name.</summary>
    public EquatableMap<SaleSpec> Sales { get; init; } = EquatableMap<SaleSpec>.Empty;

    /// <summary>Phases of the project, in order.</summary>
    public EquatableMap<PhaseSpec> Phases { get; init; } = EquatableMap<PhaseSpec>.Empty;

    /// <summary>Risk register, by name.</summary>
    public EquatableMap<RiskSpec> Risks { get; init; } = EquatableMap<RiskSpec>.Empty;

    /// <summary>Load tests that are to prove the promises, by name.</summary>
    public EquatableMap<LoadTestSpec> LoadTests { get; init; } = EquatableMap<LoadTestSpec>.Empty;

    /// <summary>Drills, by name: faults that a simulation plays when they are asked for, as <c>simulate --fault</c> reads them.</summary>
    public EquatableMap<string> Faults { get; init; } = EquatableMap<string>.Empty;

    /// <summary>How the system is rehearsed on one machine.</summary>
    public RehearsalSpec? Rehearsal { get; init; }

    /// <summary>Figures that the owner's document states, by name.</summary>
    public EquatableMap<ClaimSpec> Claims { get; init; } = EquatableMap<ClaimSpec>.Empty;

    /// <summary>What the document leaves out and this file assumes: the path of the value, and why that value.</summary>
    public EquatableMap<string> Assumptions { get; init; } = EquatableMap<string>.Empty;

    /// <summary>Findings of the review that the owner accepts, each with a reason and an expiry date.</summary>
    public EquatableList<AcceptedSpec> Accepted { get; init; } = [];
}
