// Inside LaborRisk.Ingest the bare word Topics is this folder's namespace, so the domain's class needs another name here.
global using TopicNames = LaborRisk.Domain.Topics;
