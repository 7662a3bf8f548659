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

    private const int StateVersion = 1;
    private const int SilentBelowTenths = 5;
    private const int WorthTenths = 10;

    /// <summary>A query that counts less is no worker's own: one account must not move a company or the district.</summary>
    private const float LeastWeight = 0.5f;

    private readonly CompanyState[] companies;
    private readonly Thresholds thresholds;
    private readonly QueryModel queries;
    private readonly FigureModel figures = new();
    private readonly EventModel events;
    private readonly SurgeWatch surges = new();
    private readonly List<int> waiting = [];
    private readonly List<int> active = [];
    private readonly List<int> reporting = [];
    private readonly Decisions decisions = new();
    private int day = -1;

    public Engine(CompanyDirectory directory, Thresholds thresholds)
    {
        companies = new CompanyState[directory.Count];
        this.thresholds = thresholds;
        queries = new QueryModel(directory, thresholds.Gates);
        events = new EventModel(directory.Count);
    }

    /// <summary>Takes a batch of signals in stream order. All its clocks lie in the hour that the last <see cref="CloseHour"/> opened.</summary>
    public Decisions Take(SignalBatch batch)
    {
        decisions.Clear();
        foreach (ref readonly var signal in batch.Signals)
        {
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
        if (!queries.Take(ref company.Queries, query.Company, query))
        {
            return;
        }

        var told = WorkersBands.Of(company.Told.WorkersInHorizon);
        if (company.Waiting && WorkersBands.Of(company.Queries.Sightings.Count) <= told)
        {
            return;
        }

        if (WorkersBands.Of(queries.MostWorkers(company.Queries, query.Company, query.Clock)) > told)
        {
            var evidence = queries.Judge(ref company.Queries, query.Company, query.Clock);
            if (WorkersBands.Of(evidence.WorkersInHorizon) > told)
            {
                company.Told = evidence;
                Publish(query.Company, query.Clock);
                return;
            }
        }

        if (!company.Waiting && company.Told.WorkersInHorizon > 0)
        {
            company.Waiting = true;
            waiting.Add(query.Company);
        }
    }

    private void TakeReport(in Signal signal, EmploymentReport report)
    {
        ref var company = ref companies[signal.Company];
        if (!company.Figures.Reports)
        {
            reporting.Add(signal.Company);
        }

        if (figures.Take(ref company.Figures, report))
        {
            TellWhatStands(ref company, signal.Company, signal.Clock);
            Publish(signal.Company, signal.Clock);
        }
    }

    private void TakeEvent(in Signal signal, EnterpriseEvent happened)
    {
        ref var company = ref companies[signal.Company];
        if (events.Take(ref company.Events, happened, signal.Clock))
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
        var stands = queries.Judge(ref company.Queries, index, clock);
        if (company.Told.WorkersInHorizon == 0 || stands.WorkersInHorizon == 0)
        {
            company.Told = stands;
        }
    }

    private void TellWaiting(Instant hour)
    {
        waiting.Sort();
        foreach (var index in waiting)
        {
            ref var company = ref companies[index];
            if (company.Waiting)
            {
                company.Waiting = false;
                company.Told = queries.Judge(ref company.Queries, index, hour);
                Publish(index, hour);
            }
        }

        waiting.Clear();
    }

    private void CloseDay(Instant midnight)
    {
        active.Sort();
        var kept = 0;
        for (var i = 0; i < active.Count; i++)
        {
            ref var company = ref companies[active[i]];
            company.Waiting = false;
            company.Told = queries.Judge(ref company.Queries, active[i], midnight);
            Publish(active[i], midnight, closing: true);
            company.Active = company.ScoreTenths > 0;
            if (company.Active)
            {
                active[kept++] = active[i];
            }
        }

        active.RemoveRange(kept, active.Count - kept);
        if (midnight.DistrictDay % 7 == 0)
        {
            queries.LearnSizes(companies);
        }
    }

    /// <summary>A month's report is overdue: weak evidence of its own, from companies that used to report.</summary>
    private void NoticeMissingReports(Instant midnight)
    {
        reporting.Sort();
        foreach (var index in reporting)
        {
            ref var company = ref companies[index];
            if (!company.Figures.Overdue && midnight.DistrictDay - company.Figures.Latest.PeriodEnd > 31 + FigureModel.DueDays)
            {
                company.Figures.Overdue = true;
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
        var evidence = new Evidence(
            company.Told.LogRatio,
            FigureModel.Standing(company.Figures, clock),
            EventModel.Standing(company.Events, clock).LogRatio);
        var probability = Fusion.Probability(evidence);
        if (company.Told.Workers > 0)
        {
            company.Queries.Remember(probability, queries.District.Hour);
        }

        var tenths = (short)Math.Round(probability * 1000);
        tenths = tenths < SilentBelowTenths ? (short)0 : tenths;
        var score = tenths / 10.0;
        var level = Fusion.Level(score, evidence, company.Told, thresholds);
        if (tenths == 0)
        {
            // Nothing is told, so the next worker is judged at once and nothing has to be taken back at midnight.
            company.Told = default;
            if (company.ScoreTenths == 0)
            {
                return;
            }
        }
        else if (!company.Active)
        {
            company.Active = true;
            active.Add(index);
        }

        if (!closing && tenths > 0 && level == company.Level && Math.Abs(tenths - company.ScoreTenths) < WorthTenths)
        {
            return;
        }

        company.ScoreTenths = tenths;
        company.Level = level;
        decisions.Scores.Add(new RiskScore(index, clock, score, level, tenths == 0 ? [] : Drivers.Of(company, evidence, clock)));
    }

    /// <summary>Writes the whole state.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(StateVersion);
        writer.Write(companies.Length);
        writer.Write(day);
        queries.Save(writer);
        figures.Save(writer);
        events.Save(writer);
        surges.Save(writer);
        foreach (ref readonly var company in companies.AsSpan())
        {
            StateFile.Save(writer, company);
        }
    }

    /// <summary>Reads the whole state, as <see cref="Save"/> wrote it for the same directory or for its beginning.</summary>
    /// <exception cref="InvalidDataException">Another version, or more companies than the directory has.</exception>
    public void Load(BinaryReader reader)
    {
        var version = reader.ReadInt32();
        var count = reader.ReadInt32();
        if (version != StateVersion || count > companies.Length)
        {
            throw new InvalidDataException(
                $"The saved state (version {version}, {count} companies) does not fit this engine (version {StateVersion}, {companies.Length} companies).");
        }

        day = reader.ReadInt32();
        queries.Load(reader);
        figures.Load(reader);
        events.Load(reader);
        surges.Load(reader);
        waiting.Clear();
        active.Clear();
        reporting.Clear();
        Array.Clear(companies);
        for (var i = 0; i < count; i++)
        {
            StateFile.Load(reader, ref companies[i]);
            AddIf(companies[i].Waiting, waiting, i);
            AddIf(companies[i].Active, active, i);
            AddIf(companies[i].Figures.Reports, reporting, i);
        }

        static void AddIf(bool holds, List<int> list, int index)
        {
            if (holds)
            {
                list.Add(index);
            }
        }
    }
}
