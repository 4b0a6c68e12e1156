output "resource_group_name" {
  description = "Groupe de ressources de cet environnement."
  value       = azurerm_resource_group.main.name
}

output "aws_network_nat_addresses" {
  description = "Adresses d'où les programmes appellent Internet."
  value       = { for key, copy in module.aws_network : key => copy.nat_addresses }
}

output "dns_zone_id" {
  description = "La zone."
  value       = module.dns.zone_id
}

output "dns_name_servers" {
  description = "Ce que le bureau d'enregistrement du domaine doit savoir."
  value       = module.dns.name_servers
}

output "dns_entry_host" {
  description = "L'hôte."
  value       = module.dns_entry.host
}

output "cdn_distribution_id" {
  description = "Ce que nomme une invalidation."
  value       = module.cdn.distribution_id
}

output "cdn_domain_name" {
  description = "Son hôte."
  value       = module.cdn.domain_name
}

output "nlb_dns_name" {
  description = "Son hôte."
  value       = { for key, copy in module.nlb : key => copy.dns_name }
}

output "alb_dns_name" {
  description = "Son hôte."
  value       = { for key, copy in module.alb : key => copy.dns_name }
}

output "alb_target_group_arn" {
  description = "Ses cibles."
  value       = { for key, copy in module.alb : key => copy.target_group_arn }
}

output "cluster_cluster_name" {
  description = "Le cluster."
  value       = { for key, copy in module.cluster : key => copy.cluster_name }
}

output "cluster_endpoint" {
  description = "Son interface."
  value       = { for key, copy in module.cluster : key => copy.endpoint }
}

output "backups_bucket" {
  description = "Son nom."
  value       = { for key, copy in module.backups : key => copy.bucket }
}

output "model_name" {
  description = "Nom du compte."
  value       = module.model.name
}

output "model_endpoint" {
  description = "Adresse des modèles."
  value       = module.model.endpoint
}
