most_replicas = 5
