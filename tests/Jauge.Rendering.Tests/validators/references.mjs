// What no schema says: each reference of one object to another must lead somewhere.
const operators = new Set(["cnpg-system", "redis-operator", "monitoring", "kube-system"]);

/** Problems of the objects of one cluster, each { name, body }. */
export function references(objects) {
  const problems = [];
  const say = (object, text) => problems.push(`${object.name}: ${text}`);
  const kinds = (kind) => objects.filter((o) => o.body.kind === kind);
  const has = (kind, name) => kinds(kind).some((o) => o.body.metadata.name === name);
  const namespace = kinds("Namespace")[0]?.body.metadata.name;
  const pods = podsOf(objects);
  const matches = (labels) => pods.filter((p) => Object.entries(labels ?? {}).every(([k, v]) => p.labels[k] === v));
  const secrets = new Set([...kinds("ExternalSecret").map((o) => o.body.spec.target.name), ...kinds("Certificate").map((o) => o.body.spec.secretName),
    ...kinds("Cluster").map((o) => `${o.body.metadata.name}-app`)]);

  const seen = new Set();
  for (const object of objects) {
    const { apiVersion, kind, metadata } = object.body;
    const key = `${apiVersion} ${kind} ${metadata?.name}`;
    if (kind !== "Kustomization" && seen.has(key)) say(object, "there are two of this name");
    seen.add(key);
    if (metadata?.namespace && metadata.namespace !== namespace) say(object, `its namespace ${metadata.namespace} is not ${namespace}`);
    if (metadata && !/^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/.test(metadata.name)) say(object, "its name is none");
    for (const value of Object.values(metadata?.labels ?? {})) if (!/^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/.test(value)) say(object, `${value} cannot be a label`);
  }

  for (const o of [...kinds("Service"), ...kinds("PodDisruptionBudget"), ...kinds("NetworkPolicy"), ...kinds("Deployment")]) {
    const spec = o.body.spec;
    const labels = o.body.kind === "Service" ? spec.selector : o.body.kind === "NetworkPolicy" ? spec.podSelector.matchLabels : spec.selector.matchLabels;
    if (labels && matches(labels).length === 0) say(o, `nothing has the labels ${JSON.stringify(labels)}`);
  }
  for (const o of kinds("Deployment"))
    for (const [k, v] of Object.entries(o.body.spec.selector.matchLabels)) if (o.body.spec.template.metadata.labels[k] !== v) say(o, `its own pods have no ${k}=${v}`);
  for (const o of kinds("Service")) {
    if (!/^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/.test(o.body.metadata.name)) say(o, "a service's name is a DNS label that begins with a letter");
    for (const port of o.body.spec.ports)
      if (typeof port.targetPort === "string" && !matches(o.body.spec.selector).some((p) => p.ports.includes(port.targetPort))) say(o, `no container has a port ${port.targetPort}`);
  }

  const target = (o, ref, kind) => { if (ref.kind !== kind || !has(kind, ref.name)) say(o, `there is no ${ref.kind} ${ref.name}`); };
  for (const o of kinds("HorizontalPodAutoscaler")) target(o, o.body.spec.scaleTargetRef, "Deployment");
  for (const o of kinds("VerticalPodAutoscaler")) target(o, o.body.spec.targetRef, "Deployment");
  for (const o of kinds("ScaledObject")) target(o, o.body.spec.scaleTargetRef, "Deployment");
  for (const o of kinds("ScaledObject"))
    for (const t of o.body.spec.triggers) if (t.authenticationRef && !has("TriggerAuthentication", t.authenticationRef.name)) say(o, `there is no TriggerAuthentication ${t.authenticationRef.name}`);
  for (const o of [...kinds("HorizontalPodAutoscaler"), ...kinds("ScaledObject")]) {
    const name = o.body.spec.scaleTargetRef.name;
    const [min, max] = [o.body.spec.minReplicas ?? o.body.spec.minReplicaCount, o.body.spec.maxReplicas ?? o.body.spec.maxReplicaCount];
    if (min > max) say(o, `${min} replicas at least and ${max} at most`);
    if (kinds("Deployment").some((d) => d.body.metadata.name === name && d.body.spec.replicas !== undefined)) say(o, "the deployment states its replicas, too");
    const others = [...kinds("HorizontalPodAutoscaler"), ...kinds("ScaledObject")].filter((p) => p.body.spec.scaleTargetRef.name === name);
    if (others.length > 1) say(o, "two horizontal autoscalers follow one deployment");
    const watched = (o.body.spec.metrics ?? []).map((m) => m.resource?.name).concat((o.body.spec.triggers ?? []).map((t) => t.type));
    for (const v of kinds("VerticalPodAutoscaler").filter((v) => v.body.spec.targetRef.name === name && v.body.spec.updatePolicy?.updateMode !== "Off"))
      for (const resource of v.body.spec.resourcePolicy?.containerPolicies?.flatMap((p) => p.controlledResources ?? ["cpu", "memory"]) ?? ["cpu", "memory"])
        if (watched.includes(resource)) say(v, `both autoscalers follow ${resource}`);
  }

  for (const o of kinds("Ingress"))
    for (const rule of o.body.spec.rules)
      for (const path of rule.http.paths) service(o, path.backend.service.name, path.backend.service.port.name);
  for (const o of kinds("TargetGroupBinding")) service(o, o.body.spec.serviceRef.name, o.body.spec.serviceRef.port);
  for (const o of kinds("ServiceMonitor"))
    for (const endpoint of o.body.spec.endpoints) {
      const found = kinds("Service").filter((s) => Object.entries(o.body.spec.selector.matchLabels).every(([k, v]) => s.body.metadata.labels[k] === v));
      if (!found.some((s) => s.body.spec.ports.some((p) => p.name === endpoint.port))) say(o, `no service with its labels has a port ${endpoint.port}`);
    }
  function service(o, name, port) {
    const found = kinds("Service").find((s) => s.body.metadata.name === name);
    if (!found?.body.spec.ports.some((p) => p.name === port || p.port === port)) say(o, `there is no service ${name} with a port ${port}`);
  }

  for (const o of kinds("Ingress")) for (const tls of o.body.spec.tls ?? []) if (tls.secretName && !secrets.has(tls.secretName)) say(o, `nobody makes the secret ${tls.secretName}`);
  for (const o of kinds("Certificate")) if (!has(o.body.spec.issuerRef.kind, o.body.spec.issuerRef.name)) say(o, `there is no ${o.body.spec.issuerRef.name}`);
  for (const o of kinds("ExternalSecret")) if (!has("SecretStore", o.body.spec.secretStoreRef.name)) say(o, `there is no SecretStore ${o.body.spec.secretStoreRef.name}`);
  for (const o of kinds("ScheduledBackup")) if (!has("Cluster", o.body.spec.cluster.name)) say(o, `there is no Cluster ${o.body.spec.cluster.name}`);
  for (const o of [...kinds("RoleBinding"), ...kinds("ClusterRoleBinding")]) {
    if (!has(o.body.roleRef.kind, o.body.roleRef.name)) say(o, `there is no ${o.body.roleRef.kind} ${o.body.roleRef.name}`);
    for (const s of o.body.subjects) if (s.kind === "ServiceAccount" && !operators.has(s.namespace) && !has("ServiceAccount", s.name)) say(o, `there is no service account ${s.name}`);
  }
  for (const o of [...kinds("Role"), ...kinds("ClusterRole")])
    for (const rule of o.body.rules) {
      if ([...rule.verbs, ...rule.resources, ...rule.apiGroups].includes("*")) say(o, "a star is no least privilege");
      if (rule.resources.includes("secrets")) say(o, "it reads secrets");
    }

  for (const o of kinds("Cluster")) {
    const spec = o.body.spec;
    const known = new Set((spec.externalClusters ?? []).map((c) => c.name));
    for (const name of [spec.replica?.source, spec.replica?.self, spec.replica?.primary, spec.bootstrap?.recovery?.source].filter(Boolean))
      if (!known.has(name)) say(o, `no external cluster is called ${name}`);
    for (const plugin of [...(spec.plugins ?? []), ...(spec.externalClusters ?? []).map((c) => c.plugin).filter(Boolean)])
      if (!has("ObjectStore", plugin.parameters.barmanObjectName)) say(o, `there is no ObjectStore ${plugin.parameters.barmanObjectName}`);
    storage(o, spec.storage?.storageClass);
    priority(o, spec.priorityClassName);
  }
  for (const o of kinds("RedisCluster")) {
    storage(o, o.body.spec.storage?.volumeClaimTemplate?.spec?.storageClassName);
    priority(o, o.body.spec.priorityClassName);
    if (o.body.spec.clusterSize < 3) say(o, "a Redis cluster has three masters at least");
  }
  function storage(o, name) { if (name && !has("StorageClass", name)) say(o, `there is no StorageClass ${name}`); }
  function priority(o, name) { if (name && !has("PriorityClass", name)) say(o, `there is no PriorityClass ${name}`); }

  for (const { name, body } of objects.filter((o) => ["Deployment", "Job", "CronJob"].includes(o.body.kind))) {
    const pod = (body.spec.jobTemplate?.spec ?? body.spec).template.spec;
    const o = { name };
    if (pod.serviceAccountName && !has("ServiceAccount", pod.serviceAccountName)) say(o, `there is no service account ${pod.serviceAccountName}`);
    priority(o, pod.priorityClassName);
    if (!pod.securityContext?.runAsNonRoot || pod.securityContext.seccompProfile?.type !== "RuntimeDefault") say(o, "its pod is not restricted");
    for (const container of pod.containers) {
      const rights = container.securityContext;
      if (rights?.allowPrivilegeEscalation !== false || rights.privileged || !rights.capabilities?.drop?.includes("ALL")) say(o, `${container.name} is not restricted`);
      for (const source of container.envFrom ?? []) {
        if (source.configMapRef && !has("ConfigMap", source.configMapRef.name)) say(o, `there is no ConfigMap ${source.configMapRef.name}`);
        if (source.secretRef && !secrets.has(source.secretRef.name)) say(o, `nobody makes the secret ${source.secretRef.name}`);
      }
      for (const entry of container.env ?? []) if (entry.valueFrom?.secretKeyRef && !secrets.has(entry.valueFrom.secretKeyRef.name)) say(o, `nobody makes the secret ${entry.valueFrom.secretKeyRef.name}`);
      for (const mount of container.volumeMounts ?? []) if (!pod.volumes?.some((v) => v.name === mount.name)) say(o, `there is no volume ${mount.name}`);
      const ports = (container.ports ?? []).map((p) => p.name);
      for (const probe of [container.startupProbe, container.readinessProbe, container.livenessProbe].filter(Boolean)) {
        const port = (probe.httpGet ?? probe.tcpSocket).port;
        if (typeof port === "string" && !ports.includes(port)) say(o, `a probe asks port ${port}, which is none`);
      }
      if (new Set(ports).size < ports.length || new Set((container.ports ?? []).map((p) => p.containerPort)).size < ports.length) say(o, "two ports are one");
      for (const [resource, most] of Object.entries(container.resources?.limits ?? {}))
        if (amount(container.resources.requests?.[resource]) > amount(most)) say(o, `it asks for more ${resource} than its limit`);
    }
  }

  for (const o of kinds("NetworkPolicy"))
    for (const peer of [...(o.body.spec.ingress ?? []).flatMap((r) => r.from ?? []), ...(o.body.spec.egress ?? []).flatMap((r) => r.to ?? [])]) {
      const space = peer.namespaceSelector?.matchLabels["kubernetes.io/metadata.name"];
      if (peer.namespaceSelector && !operators.has(space) && space !== namespace) say(o, `nobody knows the namespace ${space}`);
      if (!peer.namespaceSelector && peer.podSelector && matches(peer.podSelector.matchLabels).length === 0) say(o, `nobody has the labels ${JSON.stringify(peer.podSelector.matchLabels)}`);
    }
  for (const pod of pods)
    if (!kinds("NetworkPolicy").some((o) => Object.entries(o.body.spec.podSelector.matchLabels ?? { "": "" }).every(([k, v]) => pod.labels[k] === v))) say(pod, "no network policy lets it speak");
  return problems;
}

// pods as deployments state them and as operators make them of their own objects
function podsOf(objects) {
  const pods = [];
  for (const { name, body } of objects) {
    if (body.kind === "Deployment") pods.push({ name, labels: body.spec.template.metadata.labels, ports: body.spec.template.spec.containers.flatMap((c) => c.ports ?? []).map((p) => p.name) });
    if (body.kind === "Job") pods.push({ name, labels: body.spec.template.metadata.labels, ports: [] });
    if (body.kind === "CronJob") pods.push({ name, labels: body.spec.jobTemplate.spec.template.metadata.labels, ports: [] });
    if (body.kind === "Cluster") pods.push({ name, labels: { ...body.spec.inheritedMetadata?.labels, "cnpg.io/cluster": body.metadata.name }, ports: ["metrics", "postgresql"] });
    if (body.kind === "RedisCluster") pods.push({ name, labels: { ...body.metadata.labels, redis_setup_type: "cluster" }, ports: ["redis-client", "redis-exporter"] });
  }
  return pods;
}

function amount(quantity) {
  if (quantity === undefined) return 0;
  const [, number, unit] = /^([\d.]+)(\w*)$/.exec(quantity);
  return Number(number) * ({ m: 1e-3, Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40 }[unit] ?? 1);
}
