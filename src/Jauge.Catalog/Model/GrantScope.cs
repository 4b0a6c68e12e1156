namespace Jauge.Catalog;

/// <summary>Who shares a free grant.</summary>
public enum GrantScope
{
    /// <summary>All components on one account, together.</summary>
    Account,

    /// <summary>Each resource has its own.</summary>
    Resource,
}
