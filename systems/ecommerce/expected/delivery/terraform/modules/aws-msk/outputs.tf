output "arn" {
  description = "Le cluster."
  value       = aws_msk_cluster.main.arn
}

output "cluster_name" {
  description = "Son nom."
  value       = aws_msk_cluster.main.cluster_name
}

output "bootstrap_brokers" {
  description = "Par où commencent les programmes."
  value       = aws_msk_cluster.main.bootstrap_brokers_sasl_iam
}

output "security_group_id" {
  description = "Son groupe de sécurité."
  value       = aws_security_group.main.id
}
