using LaborRisk.Domain;

namespace LaborRisk.Simulator;

/// <summary>One made-up company: its row of the directory and its habits.</summary>
internal sealed record SimulatedCompany(string Id, string Name, string Town, string Industry, int Headcount, string Number, string ChairNotice)
{
    /// <summary>Searching workers on a plain weekday at the start, by topic.</summary>
    public required double[] Rates { get; init; }

    /// <summary>Usual share of the staff with social insurance.</summary>
    public required double InsuredShare { get; init; }

    /// <summary>Yuan a head.</summary>
    public required double MonthlyWage { get; init; }

    public string Chair => $"chair{Number}";

    public string Mediator => $"mediator-{Town}";

    /// <summary>The account of a worker, opaque to everybody else.</summary>
    /// <param name="worker">0 inclusive to <see cref="Headcount"/> exclusive.</param>
    public string Account(int worker) => $"{Id.AsSpan(Id.Length - 6)}w{worker}";

    public double Rate(Topic topic) => Rates[(int)topic];
}
