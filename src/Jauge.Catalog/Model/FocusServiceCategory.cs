using Jauge.Core;

namespace Jauge.Catalog;

/// <summary>The categories that a bill may put a service in.</summary>
public static class FocusServiceCategory
{
    /// <summary>Allowed values of ServiceCategory, FOCUS 1.2 (FinOps-Open-Cost-and-Usage-Spec/FOCUS_Spec,
    /// specification/columns/servicecategory.md), in its order.</summary>
    public static EquatableList<string> Allowed { get; } =
    [
        "AI and Machine Learning", "Analytics", "Business Applications", "Compute", "Databases", "Developer Tools", "Multicloud",
        "Identity", "Integration", "Internet of Things", "Management and Governance", "Media", "Migration", "Mobile", "Networking",
        "Security", "Storage", "Web", "Other",
    ];
}
