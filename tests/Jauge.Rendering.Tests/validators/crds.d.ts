// Fields of custom resources that jauge renders and no package has types of, as the operators' definitions have them: CloudNativePG main (2026-08-21),
// OT-CONTAINER-KIT redis-operator (2026-08-22), Kubernetes autoscaler's VPA (2026-08-22), Barman Cloud plugin 0.11, AWS Load Balancer Controller 2.13.
import type { IObjectMeta } from "@kubernetes-models/apimachinery/apis/meta/v1/ObjectMeta";
import type { IContainer } from "kubernetes-models/v1/Container";
import type { IPodSecurityContext } from "kubernetes-models/v1/PodSecurityContext";
import type { ITopologySpreadConstraint } from "kubernetes-models/v1/TopologySpreadConstraint";

type Resources = NonNullable<IContainer["resources"]>;
type Rights = NonNullable<IContainer["securityContext"]>;
type Compression = { compression?: "bzip2" | "gzip" | "lz4" | "snappy" };
type Archive = {
  destinationPath: string;
  endpointURL?: string;
  serverName?: string;
  s3Credentials?: { inheritFromIAMRole?: boolean };
  wal?: { compression?: Compression["compression"] | "xz" | "zstd" };
  data?: Compression;
};
type Plugin = { name: string; enabled?: boolean; isWALArchiver?: boolean; parameters?: Record<string, string> };

export interface ICluster {
  apiVersion: "postgresql.cnpg.io/v1";
  kind: "Cluster";
  metadata: IObjectMeta;
  spec: {
    imageName?: string;
    instances: number;
    inheritedMetadata?: { labels?: Record<string, string>; annotations?: Record<string, string> };
    primaryUpdateStrategy?: "unsupervised" | "supervised";
    enablePDB?: boolean;
    priorityClassName?: string;
    storage?: { size?: string; storageClass?: string };
    resources?: Resources;
    affinity?: { enablePodAntiAffinity?: boolean; podAntiAffinityType?: string; topologyKey?: string; nodeSelector?: Record<string, string> };
    postgresql?: { parameters?: Record<string, string> };
    bootstrap?: {
      initdb?: { database?: string; owner?: string };
      recovery?: { source?: string; database?: string; owner?: string; recoveryTarget?: { targetTime?: string } };
    };
    replica?: { enabled?: boolean; self?: string; primary?: string; source: string };
    externalClusters?: { name: string; barmanObjectStore?: Archive; plugin?: Plugin }[];
    plugins?: Plugin[];
    backup?: { retentionPolicy?: string; barmanObjectStore?: Archive };
    monitoring?: { enablePodMonitor?: boolean };
  };
}

export interface IScheduledBackup {
  apiVersion: "postgresql.cnpg.io/v1";
  kind: "ScheduledBackup";
  metadata: IObjectMeta;
  spec: {
    schedule: string;
    immediate?: boolean;
    suspend?: boolean;
    backupOwnerReference?: "none" | "self" | "cluster";
    cluster: { name: string };
    method?: "barmanObjectStore" | "volumeSnapshot" | "plugin";
    pluginConfiguration?: { name: string; parameters?: Record<string, string> };
  };
}

export interface IObjectStore {
  apiVersion: "barmancloud.cnpg.io/v1";
  kind: "ObjectStore";
  metadata: IObjectMeta;
  spec: { configuration: Archive; retentionPolicy?: string };
}

type RedisPart = {
  replicas?: number;
  pdb?: { enabled?: boolean; maxUnavailable?: number; minAvailable?: number };
  redisConfig?: { maxMemoryPercentOfLimit?: number; dynamicConfig?: string[]; additionalRedisConfig?: string };
  securityContext?: Rights;
  nodeSelector?: Record<string, string>;
  topologySpreadConstraints?: ITopologySpreadConstraint[];
};

export interface IRedisCluster {
  apiVersion: "redis.redis.opstreelabs.in/v1beta2";
  kind: "RedisCluster";
  metadata: IObjectMeta;
  spec: {
    clusterSize: number;
    clusterVersion?: string;
    persistenceEnabled?: boolean;
    priorityClassName?: string;
    podSecurityContext?: IPodSecurityContext;
    kubernetesConfig: { image: string; imagePullPolicy?: string; resources?: Resources };
    redisExporter?: { enabled?: boolean; image: string; resources?: Resources; securityContext?: Rights };
    redisLeader?: RedisPart;
    redisFollower?: RedisPart;
    storage?: { volumeClaimTemplate?: { spec?: { storageClassName?: string; accessModes?: string[]; resources?: Resources } } };
  };
}

export interface IVerticalPodAutoscaler {
  apiVersion: "autoscaling.k8s.io/v1";
  kind: "VerticalPodAutoscaler";
  metadata: IObjectMeta;
  spec: {
    targetRef: { apiVersion?: string; kind: string; name: string };
    updatePolicy?: { minReplicas?: number; updateMode?: "Off" | "Initial" | "Recreate" | "InPlaceOrRecreate" | "InPlace" | "Auto" };
    resourcePolicy?: { containerPolicies?: { containerName?: string; controlledResources?: ("cpu" | "memory")[] }[] };
  };
}

export interface ITargetGroupBinding {
  apiVersion: "elbv2.k8s.aws/v1beta1";
  kind: "TargetGroupBinding";
  metadata: IObjectMeta;
  spec: { serviceRef: { name: string; port: number | string }; targetGroupARN?: string; targetGroupName?: string; targetType?: "ip" | "instance" };
}

export interface IKustomization {
  apiVersion: "kustomize.config.k8s.io/v1beta1";
  kind: "Kustomization";
  namespace?: string;
  resources?: string[];
  patches?: { path: string; target: { group?: string; version: string; kind: string; name: string } }[];
  images?: { name: string; newName?: string; newTag?: string }[];
}
