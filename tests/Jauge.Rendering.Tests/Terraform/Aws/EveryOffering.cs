namespace Jauge.Rendering.Tests.Terraform.Aws;

/// <summary>A system that uses every offering of AWS at once.</summary>
internal static class EveryOffering
{
    internal const string Text =
        """
        system: every-offering
        currency: USD
        region: aws/eu-west-1
        exchange-rates: { EUR: { rate: 1.1 USD, on: 2026-08-15, source: assumed } }
        components:
          zone: { uses: aws/route53, usage: { queries: 1M/month } }
          edge: { uses: aws/cloudfront, usage: { requests: 1M/month, egress: 1 GB/month } }
          wall: { uses: aws/waf, usage: { requests: 1M/month, rules: 5 } }
          gate: { uses: aws/api-gateway, usage: { requests: 1M/month } }
          balancer: { uses: aws/load-balancer, sku: application, usage: { requests: 1M/month, processed: 1 GB/month } }
          shop: { uses: aws/fargate, replicas: 2..10, cpu: 1, memory: 3 GiB, scaling: { cpu: 60 % }, serves: { port: 3000, health: /health, timeout: 20 s }, settings: { MODE: full }, secrets: [API_KEY], needs: [aurora, cache, bus, vault] }
          servers: { uses: aws/ec2-instance, sku: t3.medium, replicas: 1..4, storage: 30 GB, spot: 50 %, scaling: { cpu: 50 % }, needs: [rds, index] }
          lambda: { uses: aws/lambda, memory: 2 GiB, provisioned-concurrency: 2, usage: { requests: 1M/month, duration: 1 s }, needs: [rds, table, files], secrets: [TOKEN], settings: { A: b } }
          aurora: { uses: aws/aurora-postgresql, replicas: 2, storage: 100 GB, high-availability: multi-az, backups: { every: 1 day, keep: 90 days } }
          rds: { uses: aws/rds-postgresql, sku: db.m6g.large, storage: 500 GB, storage-type: io1, iops: 3000, read-replicas: 2, high-availability: multi-az, backups: { every: 1 hour, keep: 60 days }, network: { public: true, allow: [203.0.113.7, 198.51.100.0/24] } }
          cache: { uses: aws/elasticache-serverless, storage: 5 GB, usage: { processing-units: 1M/month } }
          redis: { uses: aws/elasticache, sku: cache.t4g.small, replicas: 6, shards: 3, engine: valkey, high-availability: multi-az, backups: { keep: 5 days } }
          table: { uses: aws/dynamodb, mode: provisioned, read-capacity: 5, write-capacity: 5, storage: 1 GB, usage: { reads: 1M/month, writes: 1M/month }, backups: { point-in-time: true } }
          files: { uses: aws/s3, storage: 10 GB, class: glacier-instant, usage: { reads: 1/month, writes: 1/month } }
          disk: { uses: aws/ebs, storage: 100 GB, volume: io1, iops: 1000 }
          bus: { uses: aws/msk-serverless, partitions: 3 }
          index: { uses: aws/opensearch, sku: m6g.large.search, replicas: 4, storage: 100 GB, high-availability: multi-az }
          vault: { uses: aws/secrets-manager, secrets: [ONE, TWO] }
          keys: { uses: aws/kms, keys: 2 }
          nat: { uses: aws/nat-gateway, usage: { processed: 1 GB/month } }
          cluster: { uses: aws/eks, support: extended }
          nodes: { uses: aws/ec2-node-group, sku: t4g.large, replicas: 0..5, zones: 2, spot: 100 %, storage: 40 GB }
          pods: { uses: aws/eks-workload, runs-on: nodes, replicas: 2, cpu: 1, memory: 1 GiB, secrets: [KEY], needs: [log, table, files] }
          serverless-pods: { uses: aws/eks-fargate, replicas: 2, cpu: 0.5, memory: 1 GiB }
          cluster-db: { uses: aws/eks-postgresql, runs-on: nodes, replicas: 3, storage: 20 GB, backups: { every: 1 day, keep: 7 days } }
          cluster-cache: { uses: aws/eks-redis, runs-on: nodes, replicas: 6, shards: 3, storage: 2 GB }
          log: { uses: aws/msk, sku: kafka.t3.small, replicas: 4, storage: 100 GB }
          network: { uses: aws/vpc, usage: { addresses: 2 }, endpoints: 1 }
          way: { uses: aws/data-transfer, usage: { egress: 1 GB/month } }
          watch: { uses: aws/cloudwatch, usage: { logs: 10 GB/month, kept-logs: 30 GB } }
        requests:
          page: { share: 90 %, shop: 5 ms, calls: [ { to: aurora, takes: 1 ms }, { to: files, takes: 1 ms } ] }
          api: { share: 10 %, gate: 1 ms, calls: [ { to: lambda, takes: 5 ms, calls: [ { to: rds, takes: 1 ms } ] } ] }
        budget: 100 USD/month
        promises: { availability: 99.9 % }
        channels: { ops: { email: ops@example.org } }
        alerts:
          hot: { component: rds, when: cpu > 90 %, for: 10 min, severity: critical, notify: [ops] }
          full: { component: rds, when: disk > 80 %, for: 5 min, severity: warning, notify: [ops] }
          late: { component: rds, when: replication-lag > 30 s, for: 5 min, severity: warning, notify: [ops] }
          behind: { component: aurora, when: replication-lag > 2 s, for: 5 min, severity: warning, notify: [ops] }
        """;
}
