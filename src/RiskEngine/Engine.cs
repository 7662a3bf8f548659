using System.Runtime.InteropServices;
using LaborRisk.Domain;
using LaborRisk.RiskEngine.Events;
using LaborRisk.RiskEngine.Figures;
using LaborRisk.RiskEngine.Queries;
using LaborRisk.RiskEngine.Scoring;
using LaborRisk.RiskEngine.State;

namespace LaborRisk.RiskEngine;

/// <summary>
/// The state of one shard's companies and the step over it. The same signals in the same order give the same decisions, however they are cut into
/// batches and wherever the state is saved and loaded between them. One thread.
/// </summary>
public sealed class Engine
{
    /// <summary>Version of the models that judge, as it stands in every score.</summary>
    public const string ModelVersion = "statistics-1";

    private const int StateVersion = 3;
    private const int SilentBelowTenths = 5;
    private const int WorthTenths = 10;

    /// <summary>A query that counts less is no worker's own: one account must not move a company or the district.</summary>
    private const float LeastWeight = 0.5f;

    private static readonly HourlyDecay OfPeak = new(QueryParameters.HorizonDays * 24 / Math.Log(2));

    private readonly Companies companies;
    private readonly EvidenceSwitches switches;
    private readonly AlarmBudget budget;
    private readonly QueryModel queries;
    private readonly FigureModel figures = new();
    private readonly EventModel events;
    private readonly SurgeWatch surges = new();
    private readonly DueReports dueReports = new();

    /// <summary>Companies with newer query evidence, told at the whole hour.</summary>
    private readonly CompanySet waiting;

    /// <summary>Companies judged at every midnight: they have a score.</summary>
    private readonly CompanySet active;

    private readonly List<int> round = [];
    private readonly Decisions decisions = new();
    private int day = -1;

    public Engine(CompanyDirectory directory, Thresholds thresholds)
    {
        companies = new Companies(directory.Count);
        waiting = new CompanySet(directory.Count);
        active = new CompanySet(directory.Count);
        switches = thresholds.Evidence;
        budget = new AlarmBudget(thresholds, directory.Count);
        decisions.Limits = budget.Limits;
        queries = new QueryModel(directory, thresholds.Gates, switches);
        events = new EventModel(directory.Count);
    }

    /// <summary>Takes a batch of signals in stream order. All its clocks lie in the hour that the last <see cref="CloseHour"/> opened.</summary>
    public Decisions Take(SignalBatch batch)
    {
        decisions.Clear();
        var signals = batch.Signals;
        for (var i = 0; i < signals.Length; i++)
        {
            companies.FetchAhead(signals, i, static signal => signal.Company, queries);
            ref readonly var signal = ref signals[i];
            if (queries.District.Hour < 0)
            {
                queries.District.Open(signal.Clock.DistrictHour);
                day = signal.Clock.DistrictDay;
            }

            switch (signal.Kind)
            {
                case SignalKind.Query:
                    TakeQuery(signal);
                    break;
                case SignalKind.Employment:
                    TakeReport(signal, batch.ReportOf(signal));
                    break;
                default:
                    TakeEvent(signal, batch.EventOf(signal));
                    break;
            }
        }

        return decisions;
    }

    /// <summary>A whole district hour is over: evidence that waited is told; at midnight the day is closed.</summary>
    /// <param name="hour">The hour that begins.</param>
    public Decisions CloseHour(Instant hour)
    {
        decisions.Clear();
        queries.District.Open(hour.DistrictHour);
        var midnight = hour.DistrictDay != day;
        day = hour.DistrictDay;
        surges.Look(queries.District, hour, midnight, decisions.Surges);
        if (midnight)
        {
            CloseDay(hour);
        }

        TellWaiting(hour);
        if (midnight)
        {
            NoticeMissingReports(hour);
        }

        return decisions;
    }

    private void TakeQuery(in Signal query)
    {
        if (query.Topic == Topic.Other || query.Weight < LeastWeight)
        {
            return;
        }

        if (query.Company == Signal.DistrictOnly)
        {
            queries.TakeOfNoCompany(query);
            return;
        }

        ref var company = ref companies[query.Company];
        if (!queries.Take(ref company.Queries, query.Company, query) || !switches.Searches)
        {
            return;
        }

        var told = WorkersBands.Of(company.Told.WorkersInHorizon);
        if (queries.IsNews(company.Queries, query.Company, query.Topic, query.Clock, told))
        {
            var evidence = queries.Judge(ref company.Queries, query.Company, query.Clock);
            if (WorkersBands.Of(evidence.WorkersInHorizon) > told)
            {
                company.Told = evidence;
                Publish(query.Company, query.Clock);
                return;
            }
        }

        if (company.Told.WorkersInHorizon > 0)
        {
            waiting.Add(query.Company);
        }
    }

    private void TakeReport(in Signal signal, EmploymentReport report)
    {
        ref var company = ref companies[signal.Company];
        ref var reported = ref companies.FiguresOf(signal.Company);
        if (figures.Take(ref reported, report))
        {
            company.Reports = true;
            dueReports.Expect(signal.Company, reported, day);
            TellWhatStands(ref company, signal.Company, signal.Clock);
            Publish(signal.Company, signal.Clock);
        }
    }

    private void TakeEvent(in Signal signal, EnterpriseEvent happened)
    {
        ref var company = ref companies[signal.Company];
        if (events.Take(ref companies.EventsOf(signal.Company), happened, signal.Clock))
        {
            TellWhatStands(ref company, signal.Company, signal.Clock);
            Publish(signal.Company, signal.Clock);
        }
    }

    /// <summary>
    /// Query evidence enters a score only while its workers stand within the horizon, also between two whole hours. What was told before stays as told.
    /// </summary>
    private void TellWhatStands(ref CompanyState company, int index, Instant clock)
    {
        var stands = Judge(ref company, index, clock);
        if (company.Told.WorkersInHorizon == 0 || stands.WorkersInHorizon == 0)
        {
            company.Told = stands;
        }
    }

    private void TellWaiting(Instant hour)
    {
        waiting.CopyTo(round);
        waiting.Clear();
        for (var i = 0; i < round.Count; i++)
        {
            companies.FetchAhead(CollectionsMarshal.AsSpan(round), i, static company => company, queries);
            Rejudge(round[i], hour, closing: false);
        }
    }

    private void CloseDay(Instant midnight)
    {
        active.CopyTo(round);
        for (var i = 0; i < round.Count; i++)
        {
            companies.FetchAhead(CollectionsMarshal.AsSpan(round), i, static company => company, queries);
            companies.FetchOthersAhead(CollectionsMarshal.AsSpan(round), i);
            waiting.Remove(round[i]);
            Rejudge(round[i], midnight, closing: true);
            if (companies[round[i]].ScoreTenths == 0)
            {
                active.Remove(round[i]);
            }
        }

        if (midnight.DistrictDay % 7 == 0)
        {
            queries.LearnSizes(companies.All);
            budget.CloseWeek();
            decisions.Limits = budget.Limits;
        }
    }

    private void Rejudge(int index, Instant clock, bool closing)
    {
        ref var company = ref companies[index];
        company.Told = Judge(ref company, index, clock);
        Publish(index, clock, closing);
    }

    private QueryEvidence Judge(ref CompanyState company, int index, Instant clock) =>
        switches.Searches ? queries.Judge(ref company.Queries, index, clock) : default;

    /// <summary>A month's report is overdue: weak evidence of its own, from companies that used to report.</summary>
    private void NoticeMissingReports(Instant midnight)
    {
        foreach (var index in dueReports.On(midnight.DistrictDay))
        {
            ref var reported = ref companies.FiguresOf(index);
            if (!reported.Overdue && midnight.DistrictDay >= FigureModel.OverdueFrom(reported))
            {
                reported.Overdue = true;
                Publish(index, midnight);
            }
        }
    }

    /// <summary>
    /// Writes the company's score where it moved by a point or changed its level, and always when a day closes. Below half a point it is written once
    /// as 0, then not again.
    /// </summary>
    private void Publish(int index, Instant clock, bool closing = false)
    {
        ref var company = ref companies[index];
        var (happened, heaviest) = EventModel.Standing(companies.EventsOf(index), clock);
        var reported = company.Reports && switches is { Statistics: true, Figures: true } ? FigureModel.Standing(companies.FiguresOf(index), clock) : 0;
        var evidence = new Evidence(company.Told.LogRatio, reported, switches.Events ? happened : 0);
        var probability = Fusion.Probability(evidence);
        if (company.Told.Workers > 0)
        {
            company.Queries.Remember(probability, queries.District.Hour);
        }

        var tenths = (short)Math.Round(probability * 1000);
        tenths = tenths < SilentBelowTenths ? (short)0 : tenths;
        var score = tenths / 10.0;
        var level = Fusion.Level(score, evidence, company.Told, budget.Limits);
        RememberPeak(ref company, tenths);
        if (tenths == 0)
        {
            // Nothing is told, so the next worker is judged at once and nothing has to be taken back at midnight.
            company.Told = default;
            if (company.ScoreTenths == 0)
            {
                return;
            }
        }
        else
        {
            active.Add(index);
        }

        if (!closing && tenths > 0 && level == company.Level && Math.Abs(tenths - company.ScoreTenths) < WorthTenths)
        {
            return;
        }

        company.ScoreTenths = tenths;
        company.Level = level;
        var drivers = tenths == 0
            ? []
            : Drivers.Of(evidence, company.Told, companies.FiguresOf(index), heaviest < 0 ? null : companies.EventsOf(index)![heaviest]);
        decisions.Scores.Add(new RiskScore(index, clock, score, level, drivers));
    }

    private void RememberPeak(ref CompanyState company, short tenths)
    {
        var hour = queries.District.Hour;
        var peak = company.Peak * OfPeak.After(hour - company.PeakHour);
        if (tenths > peak)
        {
            budget.Rise(peak, tenths);
            company.Peak = tenths;
            company.PeakHour = hour;
        }
    }

    /// <summary>Writes the whole state.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(StateVersion);
        writer.Write(companies.Count);
        writer.Write(day);
        queries.Save(writer);
        figures.Save(writer);
        events.Save(writer);
        surges.Save(writer);
        budget.Save(writer);
        companies.Save(writer, queries);
        waiting.Save(writer);
        active.Save(writer);
    }

    /// <summary>Reads the whole state, as <see cref="Save"/> wrote it for the same directory or for its beginning.</summary>
    /// <exception cref="InvalidDataException">Another version, or more companies than the directory has.</exception>
    public void Load(BinaryReader reader)
    {
        var version = reader.ReadInt32();
        var count = reader.ReadInt32();
        if (version != StateVersion || count > companies.Count)
        {
            throw new InvalidDataException(
                $"The saved state (version {version}, {count} companies) does not fit this engine (version {StateVersion}, {companies.Count} companies).");
        }

        day = reader.ReadInt32();
        queries.Load(reader);
        figures.Load(reader);
        events.Load(reader);
        surges.Load(reader);
        budget.Load(reader);
        decisions.Limits = budget.Limits;
        companies.Load(reader, count, queries);
        waiting.Load(reader, count);
        active.Load(reader, count);
        dueReports.Clear();
        for (var i = 0; i < count; i++)
        {
            if (companies[i].Reports && !companies.FiguresOf(i).Overdue)
            {
                dueReports.Expect(i, companies.FiguresOf(i), day);
            }
        }
    }
}
