namespace LaborRisk.Server.Commands;

/// <summary>How a thing <c>doctor</c> looked at stands.</summary>
internal enum FindingState
{
    Good,

    /// <summary>Optional and not there.</summary>
    Absent,

    /// <summary>Needed and not working, or asked for and not there.</summary>
    Broken,
}

/// <summary>One line of <c>doctor</c>.</summary>
internal sealed record Finding(FindingState State, string What, string Says);
